// SPDX-License-Identifier: Apache-2.0
// What a report says of a relation, the same in every format. Never who is
// right: names, figures, the distance between them, and what would mend it.
//
//   MessageWords(view, finding);      // "Widerspruch: Elbpost nennt ..."
//   ArithmeticWords(view, finding);   // "Abstand 25 Mrd. USD (38 %); ..."
//   RepairWords(view, finding);       // "Vereinbar, wenn ..."
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/subject.h"

namespace stimmig {

// "Widerspruch", "Zitat weicht ab".
std::string KindWords(const Texts& texts, const Relation& relation);
// The relation with its facts in the order in which they are told: the figure
// without a source before the one that has one, the forecast before the
// outcome.
Relation Told(const View& view, Relation relation);
// One sentence without the subject, for findings and all other relations.
std::string RelationWords(const View& view, const Relation& relation);
std::string MessageWords(const View& view, const Finding& finding);

// Each empty where there is nothing to say.
std::string ArithmeticWords(const View& view, const Finding& finding);
std::string DiagnosisWords(const Texts& texts, std::string_view diagnosis);
// Of a direct quote nothing is ever recalculated: there the source, the date
// and the attribution are to be looked at.
std::string RepairWords(const View& view, const Finding& finding);
// "unsicher: Zeitraum und Bereich".
std::string WeakWords(const Texts& texts,
                      const std::vector<std::string>& slots);

// Why two figures are not compared, as a clause: "die Zeiträume verschieden
// sind".
std::string ReasonWords(const Texts& texts, std::string_view code);

}  // namespace stimmig
