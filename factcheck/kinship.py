"""Articles that are versions of one text, told anew from beginning to end, and which of their sentences tell the same.

Two reports on one event share few of their sentences, two desks' versions of one agency's report nearly all: of 457
pairs of articles of one event half shared 3 % and all but three in a hundred less than 40 %, of eighteen reports told
anew by other hands all but one half and more. What stands in sentences that go together is as a rule of one fact.

To import this costs a tenth of a second, for numpy.
"""

import numpy as np

from factcheck.postings import Numbers
from factcheck.settings import Settings
from factcheck.wording import Wording

_SAME = 0.98  # how alike sentences are of which neither tells anything anew
_FEW = 4  # sentences that go together, at least, for articles to be versions of one text


def partners(wording: Wording, settings: Settings) -> tuple[Numbers, Numbers]:
    """The sentences that go together in two versions of one text: each the likest to the other in its article.

    Those that are the same are left out.
    """
    earlier, later, alike = wording.alike(settings.gate)
    article, count = np.zeros(wording.words.sample, np.int64), int(wording.articles.max(initial=-1)) + 1
    article[wording.sentence] = wording.articles
    held = (alike >= settings.partner) & (article[earlier] != article[later])
    earlier, later, alike = earlier[held], later[held], alike[held]
    best = _likest(earlier, article[later], alike, count) & _likest(later, article[earlier], alike, count)
    earlier, later, alike = earlier[best], later[best], alike[best]
    pair = np.minimum(article[earlier], article[later]) * count + np.maximum(article[earlier], article[later])
    sizes = np.bincount(article, minlength=count)
    pairs, which, shared = np.unique(pair, return_inverse=True, return_counts=True)
    fewer = np.minimum(sizes[pairs // max(1, count)], sizes[pairs % max(1, count)])
    kin = (shared >= settings.kin * fewer) & (shared >= _FEW)
    told_anew = kin[which] & (alike < _SAME)
    return earlier[told_anew], later[told_anew]


def _likest(ones: Numbers, articles: Numbers, alike: Numbers, count: int) -> Numbers:
    """Of which sentences, each beside one of an article, that one is the likest there, the first where two are."""
    side = ones * count + articles
    order = np.lexsort((-alike, side))
    first = np.ones(len(order), bool)
    first[1:] = side[order][1:] != side[order][:-1]
    found = np.zeros(len(order), bool)
    found[order[first]] = True
    return found
