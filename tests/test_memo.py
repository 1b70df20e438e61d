from factcheck.memo import Memo


def test_a_function_is_asked_once_for_each_key() -> None:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    sizes = Memo(size)

    assert list(map(sizes.__getitem__, ("一", "两个", "一"))) == [1, 2, 1]
    assert sizes["两个"] == 2
    assert asked == ["一", "两个"]


def test_it_forgets_when_it_holds_too_much_and_asks_again() -> None:
    sizes = Memo(len, most=2)

    assert [sizes[word] for word in ("甲", "乙乙", "丙", "甲", "乙乙")] == [1, 2, 1, 1, 2]
    assert len(sizes) <= 2
