// SPDX-License-Identifier: Apache-2.0
#include "pack/image.h"

#include "base/archive.h"
#include "pack/build_index.h"

// The fields of every rule, in the order of pack.h.
namespace stimmig {
namespace {

RuleItem& Base(RuleItem& item) { return item; }

}  // namespace

template <class Archive>
void Transfer(Archive& archive, RulePlace& x) {
  archive.Fields(x, x.file, x.line);
}
template <class Archive>
void Transfer(Archive& archive, Lexicon& x) {
  archive.Fields(x, x.labels, x.texts, x.places);
}
template <class Archive>
void Transfer(Archive& archive, FormulaNode& x) {
  archive.Fields(x, x.op, x.left, x.right, x.term, x.number, kLeftOut);
}
template <class Archive>
void Transfer(Archive& archive, TermTime& x) {
  archive.Fields(x, x.shift_months, x.part_months, x.part);
}
template <class Archive>
void Transfer(Archive& archive, FormulaTerm& x) {
  archive.Fields(x, x.metric, x.aspect, x.time, x.whole, x.role);
}
template <class Archive>
void Transfer(Archive& archive, Formula& x) {
  archive.Fields(x, x.nodes, x.terms, x.left, x.right, x.relation);
}
// The tests are no use but to `stimmig rules`, which reads them from the files.
template <class Archive>
void Transfer(Archive& archive, RuleItem& x) {
  archive.Fields(x, x.id, x.place, kLeftOut, x.table);
}
template <class Archive>
void Transfer(Archive& archive, TableRule& x) {
  archive.Fields(x, Base(x));
}
template <class Archive>
void Transfer(Archive& archive, NumberWord& x) {
  archive.Fields(x, x.word, x.value);
}
template <class Archive>
void Transfer(Archive& archive, PluralEnding& x) {
  archive.Fields(x, x.plural, x.singular);
}
template <class Archive>
void Transfer(Archive& archive, ScaleRule& x) {
  archive.Fields(x, Base(x), x.words, x.symbols, x.plurals, x.compound,
                 x.exponent, x.factor);
}
template <class Archive>
void Transfer(Archive& archive, HedgeRule& x) {
  archive.Fields(x, Base(x), x.hedge, x.approx, x.words, x.behind,
                 x.ambiguous_with, x.exact_after, x.not_beside, x.bounds_level);
}
template <class Archive>
void Transfer(Archive& archive, RangeRule& x) {
  archive.Fields(x, Base(x), x.open, x.middle, x.around);
}
template <class Archive>
void Transfer(Archive& archive, DigitClassRule& x) {
  archive.Fields(x, Base(x), x.words, x.digits);
}
template <class Archive>
void Transfer(Archive& archive, PluralRule& x) {
  archive.Fields(x, Base(x), x.words, x.low, x.high);
}
template <class Archive>
void Transfer(Archive& archive, MultipleRule& x) {
  archive.Fields(x, Base(x), x.words, x.ratio);
}
template <class Archive>
void Transfer(Archive& archive, PeriodRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.value, x.role);
}
template <class Archive>
void Transfer(Archive& archive, ChangeRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.direction, x.behind);
}
template <class Archive>
void Transfer(Archive& archive, ModalityRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.modality, x.present, x.reported);
}
template <class Archive>
void Transfer(Archive& archive, FrameRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.frame, x.reach);
}
template <class Archive>
void Transfer(Archive& archive, AttributionRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.speaker, x.source, x.dated);
}
template <class Archive>
void Transfer(Archive& archive, ReferenceRule& x) {
  archive.Fields(x, Base(x), x.words, x.kinds);
}
template <class Archive>
void Transfer(Archive& archive, AnaphorRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.rate);
}
template <class Archive>
void Transfer(Archive& archive, UpdateRule& x) {
  archive.Fields(x, Base(x), x.patterns);
}
template <class Archive>
void Transfer(Archive& archive, QualifierRule& x) {
  archive.Fields(x, Base(x), x.words, x.patterns, x.qualifier, x.reach);
}
template <class Archive>
void Transfer(Archive& archive, PrepositionRule& x) {
  archive.Fields(x, Base(x), x.words, x.role);
}
template <class Archive>
void Transfer(Archive& archive, NonFigureRule& x) {
  archive.Fields(x, Base(x), x.patterns);
}
template <class Archive>
void Transfer(Archive& archive, FurnitureRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.section);
}
template <class Archive>
void Transfer(Archive& archive, VersionRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.correction);
}
template <class Archive>
void Transfer(Archive& archive, AgencyRule& x) {
  archive.Fields(x, Base(x), x.words, x.agency);
}
template <class Archive>
void Transfer(Archive& archive, CreditRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.alone);
}
template <class Archive>
void Transfer(Archive& archive, MomentRule& x) {
  archive.Fields(x, Base(x), x.patterns, x.moment);
}
template <class Archive>
void Transfer(Archive& archive, IntroductionRule& x) {
  archive.Fields(x, Base(x), x.kind, x.nouns, x.endings, x.behind, x.verbs,
                 x.heads, x.links, x.part_of_name);
}
template <class Archive>
void Transfer(Archive& archive, Language& x) {
  archive.Fields(
      x, x.id, x.decimal_separator, x.group_separators, x.unit_before_ten,
      x.nouns_capitalised, x.verb_second, x.joiners, x.number_words,
      x.denominators, x.halves, x.bare_denominators, x.anchor_below,
      x.last_words, x.ratio_words, x.decimal_words, x.months, x.weekdays,
      x.ordinals, x.abbreviations, x.ordinal_nouns, x.sentence_starters,
      x.function_words, x.coordinators, x.definite_articles, x.distributives,
      x.comparisons, x.asides, x.unnamed_actors, x.continuations,
      x.amount_nouns, x.low_thirds, x.middle_thirds, x.high_thirds, x.every,
      x.nths, x.multiple_endings, x.times_endings, x.times_links,
      x.division_words, x.copulas, x.successions, x.time_clauses, x.pasts,
      x.contrasts, x.ones, x.negatives, x.positives, x.negatives_behind,
      x.unit_links, x.per, x.share_links, x.adjective_endings, x.plural_endings,
      x.scales, x.hedges, x.ranges, x.digit_classes, x.plurals, x.multiples,
      x.periods, x.changes, x.moments, x.pronouns, x.introductions, x.locatives,
      x.subordinators, x.complementizers, x.count_nouns, x.group_openers,
      x.singular_verb_endings, x.plural_verb_endings, x.singular_verbs,
      x.no_names, x.modalities, x.frames, x.attributions, x.references,
      x.anaphors, x.updates, x.qualifiers, x.prepositions, x.non_figures,
      x.furniture, x.versions, x.agencies, x.credits);
}
template <class Archive>
void Transfer(Archive& archive, UnitRule& x) {
  archive.Fields(x, Base(x), x.code, x.dimension, x.factor, x.words, x.parts,
                 x.glued, x.shared, x.cues, x.prefix, x.label);
}
template <class Archive>
void Transfer(Archive& archive, Person& x) {
  archive.Fields(x, x.id, x.name, x.aliases, x.place);
}
template <class Archive>
void Transfer(Archive& archive, EntityRule& x) {
  archive.Fields(x, Base(x), x.kind, x.label, x.aliases, x.names, x.people,
                 x.part_of, x.fiscal_year_end_month, x.country, x.wikidata);
}
template <class Archive>
void Transfer(Archive& archive, MetricCue& x) {
  archive.Fields(x, x.pattern, x.sign, x.qualifier, x.other);
}
template <class Archive>
void Transfer(Archive& archive, MetricRule& x) {
  archive.Fields(x, Base(x), x.label, x.dimension, x.stock, x.period,
                 x.can_be_negative, x.additive, x.revisable, x.running,
                 x.issuer_of_record, x.part_of, x.rate, x.units, x.per,
                 x.needs_cue, x.scope_kind, x.intraday, x.of, x.cues);
}
template <class Archive>
void Transfer(Archive& archive, CheckRule& x) {
  archive.Fields(x, Base(x), x.label, x.formula, x.formula_text);
}
template <class Archive>
void Transfer(Archive& archive, Date& x) {
  archive.Fields(x, x.year, x.month, x.day);
}
template <class Archive>
void Transfer(Archive& archive, FactRule& x) {
  archive.Fields(x, Base(x), x.fact, x.source, x.date, x.url);
}
template <class Archive>
void Transfer(Archive& archive, Judgement& x) {
  archive.Fields(x, x.update_gap_days, x.state_gap_days, x.note_below,
                 x.error_above, x.percent_error_above, x.narrowed_below,
                 x.slip_tolerance, x.revision_share, x.revision_points,
                 x.rate_slack, x.same_text, x.version_gap_days);
}
template <class Archive>
void Transfer(Archive& archive, EntityKinds& x) {
  archive.Fields(x, x.places, x.voices, x.members);
}
template <class Archive>
void Transfer(Archive& archive, CueSet& x) {
  archive.Fields(x, x.patterns, x.rules);
}
template <class Archive>
void Transfer(Archive& archive, LanguageIndex& x) {
  if constexpr (Archive::kReads) x.scan = MakeScan(x);
  archive.Fields(x, x.phrases, x.metrics, x.periods, x.changes, x.modalities,
                 x.frames, x.attributions, x.anaphors, x.updates, x.qualifiers,
                 x.moments, x.non_figures, x.furniture, x.versions, x.agencies,
                 x.credits, x.scan, x.function_words, x.counted_heads,
                 x.counted_head_units, x.abbreviations, x.sentence_starters,
                 x.ordinal_nouns);
}
template <class Archive>
void Transfer(Archive& archive, RulePack& x) {
  archive.Fields(x, x.tables, x.languages, x.indices, x.units, x.entities,
                 x.metrics, x.checks, x.facts, x.tolerances, x.judgement,
                 x.kinds, x.lexicon, x.entity_by_id, x.metric_by_id,
                 x.unit_by_code, x.organisation_by_speaker);
}

std::string EncodePack(const RulePack& pack) {
  ByteWriter writer;
  writer.Do(pack);
  return writer.Take();
}

std::shared_ptr<const RulePack> DecodePack(std::string_view image) {
  auto pack = std::make_shared<RulePack>();
  ByteReader(image).Do(*pack);
  return pack;
}

}  // namespace stimmig
