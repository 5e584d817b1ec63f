import { cents, NO_CENTS, sumCents } from "../money";
import type { Cents } from "../types";

/** A bank account of the company at the close of the as-of day. */
export interface BankAccount {
  readonly name: string;
  /** Negative when overdrawn; null when nobody typed it. */
  readonly balance: Cents | null;
  /** How far below zero the bank lets the account go: positive or zero. */
  readonly overdraft: Cents;
}

/** Where all accounts together stand. Money can be moved between a firm's own accounts, so the plan follows their sum. */
export interface BankPosition {
  /** Null when no balance was typed. */
  readonly opening: Cents | null;
  /** The balance below which the bank stops paying: zero, or negative by what it allows. */
  readonly floor: Cents;
}

/** The sum of the balances typed, and of what the banks allow. */
export function bankPosition(accounts: readonly BankAccount[]): BankPosition {
  const typed = accounts.flatMap(({ balance }) => (balance === null ? [] : [balance]));
  return {
    opening: typed.length === 0 ? null : sumCents(typed),
    floor: cents(accounts.reduce<number>((floor, { overdraft }) => floor - overdraft, NO_CENTS)),
  };
}
