from collections import Counter

from factcheck.languages.zh_lexicon import lexicon, table


def test_word_stands_in_one_group_of_each_table() -> None:
    for name in ("zh_verbs", "zh_terms"):
        words = Counter(word for group in table(name)["groups"] for word in group.split())
        assert [word for word, count in words.items() if count > 1] == []


def test_actor_has_one_country() -> None:
    actors = table("zh_actors")["actors"]
    words = Counter(word for country, names in actors.items() for word in (country, *names.split()))
    assert [word for word, count in words.items() if count > 1] == []


def test_tables_are_broad() -> None:
    assert len(table("zh_verbs")["groups"]) >= 250
    opposites = table("zh_opposites")
    assert len(opposites["opposed"]) + len(opposites["apart"]) >= 150


def test_pairs_are_pairs_of_two_senses() -> None:
    words = lexicon()
    for pair in (pair for row in ("opposed", "apart") for pair in table("zh_opposites")[row]):
        left, right = pair.split()
        assert words.sense(left, verbal=True) != words.sense(right, verbal=True), pair


def test_no_sense_is_both_opposed_to_and_apart_from_another() -> None:
    words = lexicon()
    assert [sense for sense, others in words.opposed.items() if set(others) & set(words.apart.get(sense, ()))] == []


def test_relations_hold_both_ways() -> None:
    for relation in (lexicon().opposed, lexicon().apart):
        assert all(sense in relation[other] for sense, others in relation.items() for other in others)
