"""Numbers of one thing that were not held side by side: raises, candidates, parts of a crowd, bodies in two languages."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import focused, judge
from factcheck.matching.sites import of_somebody
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The Railway Recruitment Board has invited applications for 6,734 fitter posts.",
            "रेलवे भर्ती बोर्ड ने फिटर के 6,374 पदों के लिए आवेदन मांगे हैं।",
        ),
        ("The unions have demanded a wage increase of 18 percent.", "यूनियनों ने वेतन में 25 फीसदी बढ़ोतरी की मांग की है।"),
        ("रघुनाथ की मौत के मामले में छह पुलिसकर्मी निलंबित हुए हैं।", "Four police personnel have been suspended in the case."),
        ("इनमें 3,214 विदेशी पर्यटक थे।", "Some 2,314 foreign tourists were there."),
        ("The mills will use up 43 lakh tonnes of sugar.", "मिलें 34 लाख टन चीनी खपाएंगी।"),
    ],
)
def test_one_number_is_wrong(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert (found.relation, found.differs) == ("conflict", ("quantity",))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Sindhu climbs to 19th in the world rankings.", ("rank/nth",)),
        ("The mills will use up 43 lakh tonnes of sugar.", ("unit:tonne",)),
        ("Some 2,314 foreign tourists were there.", ("person+foreigner",)),
        ("कपास के भाव 600 रुपये टूट गए।", ("price/change",)),
    ],
)
def test_what_is_measured(text, measures):
    assert side(text).claim.frame.measures == measures


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("मैच में जापान की हिना हायाता ने उन्हें हराया।", True),
        ("फाइनल में जापान की हिना हायाता को हराया।", True),
        ("A fire broke out in Japan.", False),
        ("जापान की राजधानी में आग लगी।", False),
    ],
)
def test_where_somebody_is_from_is_not_where_it_was(text, whose):
    assert of_somebody(side(text)) == whose


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("सामान्य वर्ग का कटऑफ 93.4 रहा।", "The cut-off for the general category is 94.1.", "conflict"),
        ("देश में 310 लाख गांठ कपास का उत्पादन होगा।", "कपास का उत्पादन 291 लाख गांठ रहेगा।", "conflict"),
        ("परीक्षा में नौ लाख अभ्यर्थी बैठे थे।", "Some 11 lakh candidates had taken the exam.", "conflict"),
        ("The craft is orbiting at an altitude of 575 km.", "यान 475 किलोमीटर ऊपर चक्कर लगा रहा है।", "conflict"),
        ("साल्ट लेक स्टेडियम में 58 हजार दर्शक मौजूद थे।", "A crowd of 64,000 watched the match at Salt Lake.", "conflict"),
        ("नौका में 109 लोग सवार थे।", "The ferry disaster claimed 11 lives.", "related"),
    ],
)
def test_the_only_number_of_either(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation == wanted
