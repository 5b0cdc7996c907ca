"""The parser's reading of words in context, in plain numpy: the same vectors as the model's own code in two thirds of
the time, for a process that is held to one thread.

A word's vector before its neighbours are looked at follows from its features alone (how it is written, or the word as
which it is shown, and whether a space follows), so it is remembered by them: some 20,000 words a process, then all are
forgotten. Nothing of a document is in it. A product of matrices has other last digits with another number of rows, so
words are made out in blocks of one size: a vector is the same in whatever company its word came first.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from thinc.api import Model

_REMEMBERED = 20_000
_BLOCKS = (32, 16, 8, 4, 2)
_TINY = np.float32(1e-8)


class _Layer(NamedTuple):
    """Weights of one layer; those of the context look at a word and its two neighbours. block: rows at once."""

    block: int
    weights: Any
    bias: Any
    scale: Any
    shift: Any


def quicken(encoder: Any) -> None:
    """Have a spaCy model that makes vectors of words ("tok2vec") remember and multiply as this module does."""
    embed, context = encoder.layers
    features, _, looked_up, mixed, _ = embed.layers
    encoder.layers[0] = Model(
        "remembered",
        _embed,
        attrs={
            "rows": {},
            "columns": features.attrs["columns"],
            "looked_up": looked_up.layers[0],
            "layer": _layer_of(mixed),
        },
    )
    layers = [_layer_of(residual) for residual in context.layers[0].layers]
    context.layers[0] = Model("in_context", _encode, attrs={"layers": layers})


def _embed(model: Any, docs: Sequence[Any], is_train: bool) -> tuple[list[Any], Any]:
    """For each document an array of its words' vectors."""
    rows: dict[bytes, Any] = model.attrs["rows"]
    features = [doc.to_array(model.attrs["columns"]) for doc in docs]
    keys = [[row.tobytes() for row in array] for array in features]
    if len(rows) > _REMEMBERED:
        rows.clear()
    new = {key: row for some, array in zip(keys, features, strict=True) for key, row in zip(some, array, strict=True)}
    new = {key: row for key, row in new.items() if key not in rows}
    layer: _Layer = model.attrs["layer"]
    if new:
        found = model.attrs["looked_up"].predict(np.stack(list(new.values())))
        rows.update(zip(new, _through(layer, found), strict=True))
    width = len(layer.scale)
    return [np.stack([rows[key] for key in some]) if some else np.zeros((0, width), "f") for some in keys], None


def _encode(model: Any, vectors: Any, is_train: bool) -> tuple[Any, Any]:
    count, width = vectors.shape
    wide = np.zeros((count, 3 * width), vectors.dtype)
    for layer in model.attrs["layers"]:
        wide[1:, :width], wide[:, width : 2 * width], wide[:-1, 2 * width :] = vectors[:-1], vectors, vectors[1:]
        vectors = vectors + _through(layer, wide)
    return vectors, None


def _through(layer: _Layer, rows: Any) -> Any:
    """The best of three pieces, brought to one scale."""
    width = len(layer.scale)
    pieces = _product(rows, layer.weights, layer.block)
    pieces += layer.bias
    best = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
    np.maximum(best, pieces[:, 2 * width :], out=best)
    best -= best.mean(axis=1, keepdims=True)
    best *= (np.einsum("ij,ij->i", best, best)[:, None] / width + _TINY) ** np.float32(-0.5) * layer.scale
    best += layer.shift
    return best


def _product(rows: Any, weights: Any, block: int) -> Any:
    """Rows by weights, so many at once; the last block is filled up with nothing."""
    count, width = rows.shape
    filled = np.zeros((-(-count // block), block, width), rows.dtype)
    filled.reshape(-1, width)[:count] = rows
    return (filled @ weights).reshape(-1, weights.shape[1])[:count]


def _steady_block(weights: Any) -> int:
    """The most rows that can be multiplied at once so that each place among them gives the same digits here.

    The library of linear algebra has a kernel for each kind of processor, and takes the last rows of a block by others.
    """
    row = np.linspace(-1, 1, len(weights), dtype=weights.dtype) ** 3
    for block in _BLOCKS:
        made = _product(np.tile(row, (block, 1)), weights, block)
        if (made == made[0]).all():
            return block
    return 1


def _layer_of(residual: Any) -> _Layer:
    part = {node.name: node for node in residual.walk() if node.name in ("maxout", "layernorm")}
    weights, bias = part["maxout"].get_param("W"), part["maxout"].get_param("b")
    size = weights.shape[2]
    flat = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(size, -1))
    return _Layer(
        _steady_block(flat), flat, bias.T.ravel(), part["layernorm"].get_param("G"), part["layernorm"].get_param("b")
    )
