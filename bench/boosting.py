"""Quantile gradient boosting on a ledger, as a fair rival: features in, median and 80 % range of the payment day out.

Reads JSON from the standard input: {"train": {"rows": [[...]], "left": [...]}, "open": [[...]]}, "left" being the days
from the landmark to the payment. Answers {"quantiles": [[low, middle, high], ...], "cpuSeconds": ...}: training and
prediction, without reading and writing.
"""

import json
import sys
import time

try:
    import numpy
    from sklearn.ensemble import HistGradientBoostingRegressor
except ImportError:
    print(json.dumps({"missing": "scikit-learn"}))
    sys.exit(0)

book = json.load(sys.stdin)
rows = numpy.array(book["train"]["rows"], dtype=float)
left = numpy.array(book["train"]["left"], dtype=float)
open_rows = numpy.array(book["open"], dtype=float)
started = time.process_time()
predicted = [
    HistGradientBoostingRegressor(loss="quantile", quantile=level, random_state=0)
    .fit(rows, left)
    .predict(open_rows)
    for level in (0.1, 0.5, 0.9)
]
seconds = time.process_time() - started
quantiles = numpy.sort(numpy.maximum(1, numpy.round(numpy.array(predicted))), axis=0).T
print(json.dumps({"quantiles": quantiles.tolist(), "cpuSeconds": seconds}))
