"""Resolves the source of each attribution to a speaker; null rather than a guess."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quotex.pipeline.names import TITLES, Cluster, Gender, bare, clusters
from quotex.records import Speaker, SpeakerKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entity:
    """A named mention; ``label`` is one of person, organization, place, other."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """What resolution needs to know of an attribution."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and how sure the resolution is: a raw score in [0, 1]."""

    speaker: Speaker
    score: float
    cluster: Cluster | None = None


NOBODY = Resolved(Speaker(None, "none"), 0.6)
AUTHOR = Resolved(Speaker(None, "author"), 0.7)

_HE: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_PERSONAL = {"i", "we", "me", "my", "our", "us"}
_PLURAL = {"they", "their", "them", "both"}
_RELATIVE = {"who", "which", "that", "whom"}
_NEUTER = {"it", "its", "this", "itself"}
_DETERMINERS = set("the a an his her its their our my this that these those".split())
_KEPT = set("one some many most several few all each none both half another other".split())
_CUT = re.compile(
    r"\s+(?:of|at|for|from|in|on|to|by|with|near|close|familiar|who|that|which|whose|whom|within|inside|outside|"
    r"under|over|about|against|among|behind|between|during|after|before|into|as|speaking|seen|obtained|"
    r"published|filed|sent|based|named|called|dated|living|working|is|was|said)\b|[,;:(–—]|\s-\s"
)
_DOCUMENTS = set(
    "report statement study paper memo letter email e-mail filing lawsuit complaint indictment "
    "affidavit document documents records survey poll review audit book article post tweet message note "
    "notice sign placard banner petition manifesto transcript ruling judgment order law bill rules "
    "guidelines census data figures numbers numbers analysis brief release bulletin website page label "
    "plaque inscription diary memoir column editorial essay story headline caption motion contract "
    "agreement constitution resolution minutes log logs file files magazine newsletter brochure leaflet "
    "flyer poster script novel poem song lyrics research text texts summary warrant testimony dispatch "
    "telegram cable charter announcement autobiography biography list forecast rebuttal".split()
)
_GROUPS = set(
    "jury team party opposition caucus conservatives democrats republicans greens unions side".split()
)
_ORGANIZATIONS = set(
    "company firm club council government ministry department agency board bank union university school "
    "hospital newspaper authority commission committee court regulator party trust charity institute "
    "association federation office police army navy utility airline broadcaster organisation "
    "organization group network station college church parliament senate house pentagon kremlin "
    "watchdog body league society foundation corporation".split()
)
#: Organisations that are spoken of by their kind alone once they were named.
_GENERIC = set(
    "company firm club bank group retailer airline maker charity utility trust agency service".split()
)
#: Words for one role that writers vary.
_SAME_ROLE = {
    "ceo": "chief executive", "chief": "chief executive", "boss": "chief executive",
    "executive": "chief executive",
    "spokeswoman": "spokesperson", "spokesman": "spokesperson", "official": "spokesperson",
    "premier": "minister", "lawmaker": "senator", "legislator": "senator", "congressman": "senator",
    "attorney": "lawyer", "counsel": "lawyer", "solicitor": "lawyer", "barrister": "lawyer",
    "manager": "coach", "economist": "analyst", "academic": "professor", "scientist": "researcher",
    "chairman": "chair", "chairwoman": "chair", "physician": "doctor", "surgeon": "doctor",
    "author": "writer", "novelist": "writer",
}  # fmt: skip
_AFTER_NAME = re.compile(r",\s+(?:[^,;:.!?\n“”\"]{2,80})")
_AGE = re.compile(r"\b\d{1,3}(?:-year-old)?\b")


def resolve(
    text: str,
    entities: Sequence[Entity],
    sentence_starts: Sequence[int],
    attributions: Sequence[Attributed],
) -> list[Resolved]:
    """Resolve every attribution, in the order given (text order of the contents). Total: never raises."""
    return _Resolver(text, entities, sentence_starts).all(attributions)


class _Resolver:
    def __init__(self, text: str, entities: Sequence[Entity], sentences: Sequence[int]) -> None:
        self.text = text
        named = [_whole(text, e) for e in sorted(entities, key=lambda e: e.start)]
        self.entities = sorted([*named, *_titled(text, named)], key=lambda e: e.start)
        self.starts = [e.start for e in self.entities]
        self.sentences = list(sentences)
        self.clusters = clusters(text, [(e.start, e.end, e.label) for e in self.entities])
        self.people = [e for e in self.entities if e.label == "person" and e.start in self.clusters]
        self.people_starts = [e.start for e in self.people]
        self.by_word: dict[str, Cluster] = {}
        for cluster in sorted(
            set(self.clusters.values()), key=lambda c: (c.label != "person", -len(c.places))
        ):
            for word in cluster.name.split():
                if word[:1].isupper() and len(word) > 2:
                    self.by_word.setdefault(word.casefold(), cluster)
        self.roles: dict[str, list[tuple[int, Cluster]]] = {}
        self.previous: tuple[Attributed, Resolved] | None = None  # the last attribution of the outer level
        self.organization: tuple[int, Resolved] | None = None  # the last organisation that spoke, and where
        for entity in self.entities:
            if entity.start in self.clusters:
                self._learn_roles(entity)

        self._add_described()

    # --- what the text says of those it names

    def _add_described(self) -> None:
        """Count "the CEO" as a mention where the text called just one person so before."""
        for match in re.finditer(r"\b[Tt]he ([a-zA-Z-]+)\b(?! of\b)", self.text):
            known = {c for place, c in self.roles.get(_role(match[1]), ()) if place < match.start()}
            if len(known) == 1 and match.start() not in self.clusters:
                (cluster,) = known
                if cluster.label == "person":
                    self.clusters[match.start()] = cluster
                    self.people.append(Entity(match.start(), match.end(), "person"))
        self.people.sort(key=lambda e: e.start)
        self.people_starts = [e.start for e in self.people]

    def _learn_roles(self, entity: Entity) -> None:
        cluster = self.clusters[entity.start]
        before = self.text[max(0, entity.start - 80) : entity.start]
        head = re.split(r"[.;:!?\n“”\"(]|,\s(?!\S+$)", before)[-1]
        words = re.findall(r"[\w’'-]+", head.rstrip(", "))
        titled = re.match(r"(?:[A-Z][\w.]*\s+)+(?=\S)", self.text[entity.start : entity.end])
        inner = titled.group().split() if titled and entity.label == "person" else []
        role = [w for w in inner if w.strip(".").casefold() in TITLES] or words[-1:]
        joined = before.endswith((" ", ", ")) and not before.rstrip().endswith((" and", " by", " of"))
        if role and joined and entity.label == "person":
            self._note(cluster, role[-1], entity.start, " ".join(words[-4:]) if head.rstrip(" ,") else "")
        if match := _AFTER_NAME.match(self.text, entity.end):
            apposition = match.group()[1:].strip()
            first = apposition.split()[0].casefold()
            lowered = apposition.split()[0][:1].islower()
            if first not in _RELATIVE and (lowered or first in _DETERMINERS or apposition[:1].isdigit()):
                phrase = _CUT.split(apposition)[0]
                if phrase.split() and first not in {
                    "and",
                    "but",
                    "or",
                    "as",
                    "said",
                    "told",
                    "in",
                    "on",
                    "at",
                }:
                    self._note(cluster, phrase.split()[-1], entity.start, apposition)
                    if age := _AGE.search(apposition):
                        self._note(cluster, age.group().removesuffix("-year-old"), entity.start, "")

    def _note(self, cluster: Cluster, role: str, place: int, description: str) -> None:
        word = _role(role)
        self.roles.setdefault(word, []).append((place, cluster))
        if description:
            cluster.roles.setdefault(word, re.sub(r"^(?:the|a|an)\s+", "", description.strip(" ,")))

    # --- one attribution after the other

    def all(self, attributions: Sequence[Attributed]) -> list[Resolved]:
        results: list[Resolved] = []
        open_: list[tuple[int, Resolved]] = []  # contents that may hold later ones: (end, speaker)
        for attribution in attributions:
            anchor = (attribution.source or attribution.cue or attribution.content)[0][0]
            while open_ and open_[-1][0] <= anchor:
                open_.pop()
            outer = open_[-1][1] if open_ else None
            result = self._one(attribution, self.previous, outer)
            results.append(result)
            if outer is None:
                self.previous = (attribution, result)
            if result.speaker.kind == "organization" and result.cluster:
                self.organization = (anchor, result)
            open_.append((attribution.content[-1][1], result))
            open_.sort(key=lambda item: -item[0])
        return results

    def _one(
        self, attribution: Attributed, previous: tuple[Attributed, Resolved] | None, outer: Resolved | None
    ) -> Resolved:
        if not attribution.source:
            return self._unsourced(attribution, previous)
        start, end = attribution.source[0]
        surface = self.text[start:end].strip(" ,")
        word = re.sub(r"['’]s$", "", surface.casefold()).strip(".:")
        if word in _PERSONAL:
            return outer or AUTHOR
        if word in ("q", "me"):
            return AUTHOR
        if word in _HE:
            return self._pronoun(_HE[word], start, previous)
        if word in _RELATIVE or word.split(" ")[0] in ("who", "which"):
            return self._antecedent(start)
        if word in _NEUTER or word in _PLURAL:
            return self._it(start, previous, plural=word in _PLURAL)
        return self._phrase(start, end)

    def _unsourced(self, attribution: Attributed, previous: tuple[Attributed, Resolved] | None) -> Resolved:
        """A quotation with neither source nor cue goes on with the speaker right before it."""
        if attribution.cue or previous is None or previous[1].speaker.kind == "none":
            return NOBODY
        before, speaker = previous
        last = max(e for _, e in (*before.content, *before.cue, *before.source))
        start = attribution.content[0][0]
        between = self.text[last:start] if last < start else ""
        quoted = not self.text[start : start + 1].isalnum()
        if quoted and not any(map(str.isalnum, between)):
            return Resolved(speaker.speaker, 0.4 * speaker.score + 0.1, speaker.cluster)
        return NOBODY

    def _named(self, cluster: Cluster, score: float) -> Resolved:
        kind: SpeakerKind = "person" if cluster.label == "person" else "organization"
        name = cluster.name
        if kind == "organization":
            name = re.sub(r"^[Tt]he\s+", "", name)
            if name.split()[-1].casefold() in _GROUPS and cluster.label == "other":
                kind = "group"
        description = next(iter(cluster.roles.values()), None) if kind == "person" else None
        return Resolved(Speaker(name, kind, description), score, cluster)

    def _pronoun(
        self, gender: Gender | None, start: int, previous: tuple[Attributed, Resolved] | None
    ) -> Resolved:
        """The last speaker, unless a sentence in between begins with somebody else who fits."""
        low = bisect_left(self.people_starts, start - 1500)
        high = bisect_left(self.people_starts, start)
        best: tuple[float, Cluster] | None = None
        here = self._sentence(start)
        last = previous[1].cluster if previous else None
        seen: set[Cluster] = set()
        for entity in reversed(self.people[low:high]):
            cluster = self.clusters[entity.start]
            if cluster in seen or (gender and cluster.gender not in (None, gender)):
                continue
            seen.add(cluster)
            sentence = self._sentence(entity.start)
            distance = min(here - sentence, 8)
            opens = not any(map(str.isalpha, self._lead(entity)))
            score = -0.6 * distance + 1.2 * opens + 1.6 * (cluster is last) + 0.8 * (cluster.gender == gender)
            if self._is_modifier(entity):
                score -= 2.0
            if best is None or score > best[0]:
                best = (score, cluster)
        if (
            last is not None
            and last not in seen
            and last.label == "person"
            and (gender is None or last.gender in (None, gender))
        ):
            best = max(best or (-9.0, last), (-1.0, last), key=lambda item: item[0])
        if best is None:
            return self._cataphor(gender, start)
        if gender and best[1].gender is None:
            best[1].genders[gender] += 1
        return self._named(best[1], 0.8 if best[0] > 1 else 0.65 if best[0] > -1 else 0.45)

    def _cataphor(self, gender: Gender | None, start: int) -> Resolved:
        after = bisect_left(self.people_starts, start)
        for entity in self.people[after : after + 2]:
            cluster = self.clusters[entity.start]
            if self._sentence(entity.start) == self._sentence(start) and (
                gender is None or cluster.gender in (None, gender)
            ):
                return self._named(cluster, 0.4)
        return Resolved(Speaker(None, "person"), 0.3)

    def _sentence(self, offset: int) -> int:
        return bisect_right(self.sentences, offset)

    def _lead(self, entity: Entity) -> str:
        """What stands in the sentence before a name, its role and title left out."""
        index = self._sentence(entity.start) - 1
        begin = self.sentences[index] if index >= 0 else 0
        return re.sub(r"^(?:[Tt]he\s+)?(?:[\w-]+\s+){0,4}$", "", self.text[begin : entity.start])

    def _is_modifier(self, entity: Entity) -> bool:
        """Whether the name stands in a possessive or behind a preposition."""
        if re.match(r"['’]s?\b", self.text[entity.end : entity.end + 2]) or self.text[
            entity.start : entity.end
        ].endswith(("'s", "’s")):
            return True
        before = self.text[max(0, entity.start - 12) : entity.start].split()
        return bool(before) and before[-1] in {
            "of",
            "with",
            "to",
            "for",
            "by",
            "from",
            "against",
            "about",
            "on",
        }

    def _antecedent(self, start: int) -> Resolved:
        """What a relative pronoun goes back to: the name or noun phrase right before it."""
        index = bisect_left(self.starts, start) - 1
        if index >= 0:
            entity = self.entities[index]
            between = self.text[entity.end : start]
            if (
                self._sentence(entity.start) == self._sentence(start)
                and len(between) < 60
                and entity.start in self.clusters
            ):
                return self._named(self.clusters[entity.start], 0.75 if len(between) < 4 else 0.5)
        clause = re.split(r"[.;!?\n“”\"]", self.text[max(0, start - 120) : start])[-1]
        phrase = re.findall(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Oo]ne)\s+(?:[\w’'-]+\s*){1,3}", clause)
        if phrase:
            return Resolved(_nominal(phrase[-1].strip()), 0.4)
        return Resolved(Speaker(None, "person"), 0.3)

    def _it(self, start: int, previous: tuple[Attributed, Resolved] | None, *, plural: bool) -> Resolved:
        kinds = {"group", "unnamed", "organization"} if plural else {"organization", "document", "group"}
        if previous:
            place = (previous[0].source or previous[0].content)[0][0]
            if self._sentence(start) - self._sentence(place) <= 3 and previous[1].speaker.kind in kinds:
                return Resolved(previous[1].speaker, 0.6, previous[1].cluster)
        if not plural and (found := self._salient_organization(start)):
            return found
        return Resolved(Speaker(None, "group" if plural else "organization"), 0.3)

    def _salient_organization(self, start: int) -> Resolved | None:
        """The last organisation that spoke, or one named in this sentence or the two before."""
        if self.organization and 0 <= self._sentence(start) - self._sentence(self.organization[0]) <= 6:
            return Resolved(self.organization[1].speaker, 0.5, self.organization[1].cluster)
        index = bisect_left(self.starts, start)
        for entity in reversed(self.entities[max(0, index - 12) : index]):
            near = self._sentence(start) - self._sentence(entity.start) <= 2
            if entity.label == "organization" and near and entity.start in self.clusters:
                return self._named(self.clusters[entity.start], 0.4)
        return None

    # --- noun phrases

    def _phrase(self, start: int, end: int) -> Resolved:
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        inside = [e for e in self.entities[low:high] if e.start in self.clusters]
        heads: list[Entity] = []
        for entity in inside:
            if self._heads_phrase(entity, start, end, heads):
                heads.append(entity)
        if heads:
            found = [self._named(self.clusters[e.start], 0.9) for e in heads]
            if len(found) == 1:
                return found[0]
            names = " & ".join(dict.fromkeys(r.speaker.name or "" for r in found))
            return Resolved(Speaker(names, found[0].speaker.kind), 0.7, found[0].cluster)
        surface = self.text[start:end]
        phrase = surface.strip(" ,.:")
        if not phrase:
            return NOBODY
        if resolved := self._by_name(phrase):
            return resolved
        definite = not inside or re.match(r"[Tt]he\s", phrase)
        if definite and (resolved := self._by_role(phrase, start)):
            return resolved
        opens = bisect_left(self.sentences, start) != bisect_right(self.sentences, start)
        return Resolved(_nominal(phrase, opens_sentence=opens), 0.7)

    def _by_name(self, phrase: str) -> Resolved | None:
        """A name that the model missed here, but found elsewhere, be it a transcript's label in capitals."""
        words = bare(phrase).split()
        if not words or not all(w[:1].isupper() for w in words):
            return None
        cluster = self.by_word.get(words[-1].casefold()) or self.by_word.get(words[0].casefold())
        return self._named(cluster, 0.7) if cluster else None

    def _heads_phrase(self, entity: Entity, start: int, end: int, heads: list[Entity]) -> bool:
        text = self.text
        after = text[entity.end : end]
        surface = text[entity.start : entity.end]
        if re.match(r"\s*['’]s?\s+\w", after) or (
            surface.endswith(("'s", "’s")) and re.match(r"\s+\w", after)
        ):
            return False
        before = text[start : entity.start]
        if heads:
            gap = text[heads[-1].end : entity.start]
            return (
                bool(re.fullmatch(r"\s*(?:,|and|&|,\s*and)\s+(?:[A-Z][\w.]*\s+|the\s+)*", gap))
                and (self.clusters[entity.start] is not self.clusters[heads[-1].start])
                and entity.label == heads[-1].label
                and entity.label != "place"
            )
        if entity.label == "person":
            return not _CUT.search(" " + before.rpartition(",")[2] if before.rstrip(" ,") else "")
        # An organisation or a place heads the phrase only where no common noun follows it.
        if re.search(r"\w", before) and not re.fullmatch(
            r"\s*(?:[Tt]he|[Aa]n?|[\w’'-]+\s+(?:\w+\s+)?)\s*", before
        ):
            return False
        if re.match(r"\s+[a-z][a-z-]+", after) and not _CUT.match(after):
            return False
        return (
            not before.strip()
            or before.strip().casefold() in {"the", "a"}
            or (entity.label == "organization" and not _CUT.search(" " + before))
        )

    def _by_role(self, phrase: str, start: int) -> Resolved | None:
        """A definite description that fits what the text said of somebody it named."""
        head = _CUT.split(phrase)[0].split()
        if not head or head[0].casefold() in _KEPT | {"a", "an"}:
            return None
        keys = [_role(head[-1]), *(a.removesuffix("-year-old") for a in _AGE.findall(phrase))]
        for role in keys:
            known = [item for item in self.roles.get(role, ()) if item[0] < start] or self.roles.get(
                role, []
            )[:1]
            if known:
                return self._named(max(known, key=lambda item: (item[0] < start, item[0]))[1], 0.6)
        if head[0].casefold() == "the" and _AGE.match(head[1] if len(head) > 1 else ""):
            return self._pronoun(None, start, self.previous)
        if head[0].casefold() == "the" and len(head) == 2 and head[1].casefold() in _ORGANIZATIONS:
            index = bisect_left(self.starts, start)
            for entity in reversed(self.entities[max(0, index - 15) : index]):
                cluster = self.clusters.get(entity.start)
                if cluster and entity.label == "organization":
                    last = cluster.name.split()[-1].casefold()
                    if last == head[1].casefold() or (
                        head[1] in ("company", "firm", "club") and last not in _ORGANIZATIONS
                    ):
                        return self._named(cluster, 0.5)
            if head[1].casefold() in _GENERIC and (salient := self._salient_organization(start)):
                return salient
            return Resolved(Speaker(head[1], "organization"), 0.5)
        return None


_MORE_NAME = re.compile(
    r"(?: (?:(?:de|van|von|der|den|bin|al|el|la|di|da)\s+)?[A-Z][\w’'-]*\w(?<!’s)(?<!'s))+"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Senator|Sen|Rep|Gov|Governor|Judge|Justice|Cllr|Councillor|Captain|"
    r"Capt|Sgt|Rev|Inspector|Detective|Minister|Mayor|President)\.? "
    r"(?:[A-Z][\w’'-]*\w(?<!’s)(?<!'s)|[A-Z]\.)(?: (?:[A-Z][\w’'-]*\w(?<!’s)(?<!'s)|[A-Z]\.))*"
)
_LETTERS_AFTER = re.compile(r",?\s+(?:[KQ]C|MP|MEP|MLA|PhD|MD|OBE|CBE|Jr\.?|Esq\.?)$")


def _titled(text: str, named: Sequence[Entity]) -> list[Entity]:
    """People whom the model missed: a title and what follows it, or a surname that it found elsewhere."""
    ends = [e.end for e in named]
    starts = [e.start for e in named]
    surnames = {
        words[-1]
        for e in named
        if e.label == "person" and len(words := bare(text[e.start : e.end]).split()) > 1
    }
    found = [m.span() for m in _TITLED.finditer(text)]
    if surnames:
        alone = "|".join(sorted(map(re.escape, surnames)))
        found += [m.span() for m in re.finditer(rf"\b(?:{alone})\b", text)]
    free = []
    reached = -1
    for start, end in sorted(found):
        index = bisect_right(ends, start)
        taken = index < len(starts) and starts[index] < end
        if not taken and start >= reached:
            free.append(Entity(start, end, "person"))
            reached = end
    return free


def _whole(text: str, entity: Entity) -> Entity:
    """Take in the capitalised words that go on with a person's name, and leave letters after it out."""
    if entity.label != "person":
        return entity
    end = entity.end
    if text[entity.start : end].istitle() and (match := _MORE_NAME.match(text, end)):
        end = match.end()
    if match := _LETTERS_AFTER.search(text[entity.start : end]):
        end = entity.start + match.start()
    return Entity(entity.start, end, entity.label)


def _role(word: str) -> str:
    plain = re.sub(r"['’]s$", "", word.casefold().strip(".,"))
    return _SAME_ROLE.get(plain, plain)


def _nominal(phrase: str, *, opens_sentence: bool = False) -> Speaker:
    """Name something unnamed: its head with the words before it, without article and what follows."""
    words = phrase.split()
    quantified = words[0].casefold() in _KEPT and len(words) > 2 and words[1].casefold() == "of"
    short = phrase if quantified else (_CUT.split(phrase)[0].strip() or phrase)
    parts = short.split()
    while len(parts) > 1 and parts[0].casefold() in _DETERMINERS:
        parts.pop(0)
    short = re.sub(r"['’]s?$", "", " ".join(parts))
    first = short.split()[0] if short.split() else ""
    common = opens_sentence and (len(parts) > 1 or first.endswith("s") or first.casefold() in _KEPT)
    if common and first[1:].islower() and parts[0] == words[0] and first[0].isupper():
        short = short[0].lower() + short[1:]
    head = short.split()[-1].casefold() if short else ""
    kind: SpeakerKind = (
        "document"
        if head in _DOCUMENTS
        else "group"
        if head in _GROUPS
        else "organization"
        if head in _ORGANIZATIONS
        else "unnamed"
    )
    return Speaker(bare(short) if kind == "organization" and short[:1].isupper() else short, kind)
