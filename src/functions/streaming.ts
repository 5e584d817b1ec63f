import type { Answer } from "./answer";
import type { Book } from "./book";
import type { BookModel } from "./bookModel";

/** What a cell asks of the book. Rejects where what answers it could not be loaded. */
type AnswerFrom<Value> = (book: Book) => Answer<Value> | Promise<Answer<Value>>;

/** What tells a cell why there is no answer. Never rejects. */
export type FailureWords = (failure: unknown) => string | Promise<string>;

/**
 * Keeps a cell fresh: answers now, and again each time the book has changed, until Excel says that the cell is gone.
 * The same answer is not sent twice, because each one makes Excel recalculate what depends on the cell.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs, "Make a streaming function".
 */
export function stream<Value>(
  model: BookModel,
  invocation: CustomFunctions.StreamingInvocation<Value>,
  answerFrom: AnswerFrom<Value>,
  failureWords: FailureWords,
): void {
  let isCanceled = false;
  let lastSent: string | null = null;
  let pushes = 0;

  function send(answer: Answer<Value>): void {
    const sent = JSON.stringify(answer);
    if (isCanceled || sent === lastSent) return;
    lastSent = sent;
    invocation.setResult("value" in answer ? answer.value : cellError(answer.error, answer.message));
  }

  async function push(): Promise<void> {
    const own = ++pushes;
    const answer = await answerOf(model, answerFrom, failureWords);
    // An answer that was long in coming never takes the place of a newer one.
    if (own === pushes) send(answer);
  }

  const unsubscribe = model.subscribe(() => void push());
  invocation.onCanceled = () => {
    isCanceled = true;
    unsubscribe();
  };
  void push();
}

/** One answer, for a function that is not a stream. Rejects with the error that Excel shows in the cell. */
export async function answerOnce<Value>(
  model: BookModel,
  answerFrom: AnswerFrom<Value>,
  failureWords: FailureWords,
): Promise<Value> {
  const answer = await answerOf(model, answerFrom, failureWords);
  if ("value" in answer) return answer.value;
  throw cellError(answer.error, answer.message);
}

async function answerOf<Value>(
  model: BookModel,
  answerFrom: AnswerFrom<Value>,
  failureWords: FailureWords,
): Promise<Answer<Value>> {
  try {
    return await answerFrom(await model.current());
  } catch (failure) {
    return { error: "not-available", message: await failureWords(failure) };
  }
}

/** The error Excel shows in the cell, with its message. */
function cellError(error: "invalid-value" | "not-available", message: string): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(error === "invalid-value" ? invalidValue : notAvailable, message);
}
