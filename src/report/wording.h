// SPDX-License-Identifier: Apache-2.0
// What a report says of a relation, the same in every format. Never who is
// right: names, figures, the distance between them, and what would mend it.
//
//   MessageWords(view, finding);      // "Widerspruch: Elbpost nennt ..."
//   ArithmeticWords(view, finding);   // "Abstand 25 Mrd. USD (38 %); ..."
//   RepairWords(view, finding);       // "Vereinbar, wenn ..."
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/subject.h"

namespace stimmig {

// "Widerspruch", "Zitat weicht ab".
std::string KindWords(const Texts& texts, const Relation& relation);
// " [3fa2b1c9]", by which `stimmig explain` finds it; empty where it has none.
std::string FingerprintWords(const Finding& finding);
// "kind.tension.quote" for the key "kind.tension" and the detail "quote";
// "kind.tension.slot" where the detail is a slot.
std::string DetailKey(const Texts& texts, const std::string& key,
                      const std::string& detail);
// "Zeitraum".
std::string SlotWords(const Texts& texts, std::string_view slot);
// The relation with its facts in the order in which they are told: the figure
// without a source before the one that has one, the forecast before the
// outcome.
Relation Told(const View& view, Relation relation);
// One sentence without the subject, for findings and all other relations.
std::string RelationWords(const View& view, const Relation& relation);
std::string MessageWords(const View& view, const Finding& finding);

// "Abstand 25 Mrd. USD (38 %)"; empty where two figures are not apart.
std::string DistanceWords(const View& view, const Relation& relation);

// Each empty where there is nothing to say.
std::string ArithmeticWords(const View& view, const Finding& finding);
std::string DiagnosisWords(const Texts& texts, std::string_view diagnosis);
// Of a direct quote nothing is ever recalculated: there the source, the date
// and the attribution are to be looked at.
std::string RepairWords(const View& view, const Finding& finding);
// "unsicher: Zeitraum und Bereich".
std::string WeakWords(const Texts& texts,
                      const std::vector<std::string>& slots);

// The part that a figure plays in a calculation: "davor".
std::string RoleWords(const Texts& texts, const std::string& role);

// Why two figures are not compared, as a clause: "die Zeiträume verschieden
// sind".
std::string ReasonWords(const Texts& texts, std::string_view code);
// "Nicht verglichen, weil ... (7 Paare) und ... (2 Paare)": the commonest
// reasons with the number of pairs each; empty where there are none.
std::string IncomparableWords(const Texts& texts,
                              const std::map<std::string, std::size_t>& pairs);

}  // namespace stimmig
