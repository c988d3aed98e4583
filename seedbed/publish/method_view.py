"""How one indicator is worked out, for a reader: what it measures, how it is made, what it cannot say."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.plan.needs.methods import Method, methods_of
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.blocks import safe
from seedbed.publish.indicator_view import unit_name


@dataclass(frozen=True, slots=True)
class MethodView:
    """The page of one indicator's method.

    `making` says how the number is made, `limits` what it must not be read as; `publisher`, `publication`
    and `url` name the source, empty for what is worked out from other indicators.
    """

    title: str
    meaning: str
    why: str
    unit: str
    making: tuple[str, ...]
    limits: tuple[str, ...]
    publisher: str
    publication: str
    compiled_by: str
    url: str | None
    methods: tuple[Method, ...]


def method_view(item: IndicatorProfile, made: Profile, language: Language) -> MethodView:
    """How one indicator is worked out."""
    indicator, source = item.indicator, item.indicator.source
    return MethodView(
        title=indicator.title[language],
        meaning=indicator.meaning[language],
        why=indicator.why[language],
        unit=unit_name(indicator, language),
        making=tuple(_making(item, language)),
        limits=tuple(_limits(indicator, language)),
        publisher=source.publisher if source else "",
        publication=source.publication if source else "",
        compiled_by=(source.compiled_by or "") if source else "",
        url=safe(source.url) if source and source.url else None,
        methods=tuple(methods_of(item, made)),
    )


def _making(item: IndicatorProfile, language: Language) -> list[str]:
    indicator = item.indicator
    said = [_origin(item, language)]
    if indicator.pooled_years > 1:
        said.append(say("making.pooled", language, years=indicator.pooled_years))
    if indicator.denominator:
        said.append(say("making.denominator", language))
    if indicator.rate_how:
        said.append(indicator.rate_how[language])
    return [*said, say("making.context" if indicator.context else f"making.{indicator.polarity}", language)]


def _origin(item: IndicatorProfile, language: Language) -> str:
    if item.indicator.derived:
        return say("making.derived", language)
    return say("making.computed" if item.indicator.compute else "making.published", language)


def _limits(indicator: Indicator, language: Language) -> list[str]:
    said = [text[language] for text in (indicator.break_, indicator.note) if text]
    said += [say("note.zero-doubted", language)] if indicator.zero_doubted else []
    return said + ([say("making.discontinued", language)] if indicator.discontinued else [])
