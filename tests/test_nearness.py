from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations
from math import log, sqrt
from random import Random

import pytest
from attrs import evolve

from factcheck.languages.zh import ZH
from factcheck.nearness import nearness
from factcheck.settings import Settings
from factcheck.topic import Topic

START = datetime(2024, 3, 1, 8, tzinfo=UTC)
ALL, MANY = Settings(), Settings(event_whole=0)


def topics(count: int, days: float = 0.0, seed: int = 5) -> list[Topic]:
    chance = Random(seed)  # noqa: S311 - any words will do
    words = [f"词{number:02}" for number in range(40)]
    return [
        Topic(
            f"{number:03}",
            START + timedelta(days=chance.random() * days),
            {word: float(chance.randrange(1, 5)) for word in sorted(chance.sample(words, 9))},
        )
        for number in range(count)
    ]


def held(given: list[Topic], settings: Settings) -> dict[tuple[int, int], float]:
    found = nearness(given, settings)
    return dict(zip(zip(found.lows.tolist(), found.highs.tolist(), strict=True), found.near.tolist(), strict=True))


def test_nearness_is_that_of_a_plain_loop_to_the_last_bit() -> None:
    given = topics(30)
    common = zip(given, ("中国", "政府", "航空"), strict=False)
    given[:3] = [evolve(topic, words={**topic.words, word: 2.0}) for topic, word in common]
    frequency = Counter(word for topic in given for word in topic.words)
    assert ZH.topic_share("中国") == 2 * ZH.topic_share("政府") > ZH.topic_share("航空") > 0.0
    held_by = {word: count + ALL.event_prior * ZH.topic_share(word) for word, count in frequency.items()}
    vectors = []
    for topic in given:
        raw = {w: (1 + log(n)) * log((30 + ALL.event_prior) / held_by[w]) for w, n in topic.words.items()}
        total = 0.0
        for value in raw.values():
            total += value * value
        vectors.append({word: value / sqrt(total) for word, value in raw.items()})
    plain = {}
    for one, other in combinations(range(30), 2):
        shared = 0.0
        for word, weight in vectors[one].items():
            shared += weight * vectors[other].get(word, 0.0)
        if shared:
            plain[one, other] = shared
    assert held(given, ALL) == plain


def test_among_many_what_is_near_enough_is_as_near_as_when_all_are_compared() -> None:
    given = topics(120, days=200.0)
    every, likely = held(given, ALL), held(given, MANY)
    near = {pair for pair, each in every.items() if each >= MANY.event_gate}
    assert likely.keys() <= near
    assert len(likely) > 0.9 * len(near)
    assert all(every[pair] == each for pair, each in likely.items())


def test_days_between_take_nearness_away() -> None:
    words = {"洪水": 1.0, "河堤": 2.0}
    far = ALL.event_days + 2 * ALL.event_half_life
    given = [Topic("0", START, words), Topic("1", START, words), Topic("2", START + timedelta(days=far), words)]
    assert held(given, ALL) == pytest.approx({(0, 1): 1.0, (0, 2): 0.25, (1, 2): 0.25})


@pytest.mark.parametrize("settings", [ALL, MANY])
def test_what_has_no_day_is_as_near_as_its_words_are(settings: Settings) -> None:
    words = {"洪水": 1.0, "河堤": 2.0}
    given = [Topic("0", None, words), Topic("1", START, words), Topic("2", START + timedelta(days=9_000), words)]
    near = {pair for pair, each in held(given, settings).items() if each >= settings.event_gate}
    assert near == {(0, 1), (0, 2)}
