"""The quantity kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.quantity import zh
from factcheck.kinds.quantity.compare import compare, far
from factcheck.kinds.quantity.growth import daily, grows, series
from factcheck.kinds.quantity.reconcile import explain
from factcheck.kinds.quantity.slots import slots
from factcheck.kinds.quantity.value import Quantity, show

QUANTITY = Kind(
    name="quantity",
    value=Quantity,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    grows=grows,
    explain=explain,
    daily=daily,
    far=far,
    series=series,
    known_by=lambda value: value.key_figure.names if value.key_figure else (),
    known_anywhere=True,
)

__all__ = ["QUANTITY", "Quantity"]
