"""Where one can go from the figures of a filter."""

from practices.filters.choices import ALL_OF
from practices.filters.filter_answer import FilterAnswer
from practices.pages.lists.links import ListLinks


class FigureLinks(ListLinks):
    """The links to the figures of other filters, without order and without choices that change nothing."""

    def __init__(self, answer: FilterAnswer):
        super().__init__(answer, "figures", sort="")

    def address(self, **changes) -> str:
        values = self.answer.values | changes
        without_effect = {choice: "any" for facet, choice in ALL_OF.items() if len(values[facet]) < 2}
        return super().address(**changes | without_effect)
