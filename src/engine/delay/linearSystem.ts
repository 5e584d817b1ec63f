/**
 * Solves A x = b for a symmetric positive definite A, given by its lower triangle row by row, by Cholesky's
 * decomposition A = L Lᵀ (Golub & Van Loan, Matrix Computations, 4.2). A is overwritten.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  decompose(matrix, size);
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) solution[row]! -= matrix[row * size + column]! * solution[column]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let below = row + 1; below < size; below++) solution[row]! -= matrix[below * size + row]! * solution[below]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  return solution;
}

function decompose(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column]!;
      for (let at = 0; at < column; at++) value -= matrix[row * size + at]! * matrix[column * size + at]!;
      matrix[row * size + column] = row === column ? Math.sqrt(value) : value / matrix[column * size + column]!;
    }
  }
}
