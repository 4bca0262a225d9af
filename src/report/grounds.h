// SPDX-License-Identifier: Apache-2.0
// Why a finding is what it is, as sentences for an editor.
//
//   VerdictGrounds(view, finding);
//   // "Zwei Prognosen desselben Hauses vom selben Stand; selbst die weite
//   //  Lesart beider Zahlen lässt eine Lücke"
//   SeverityGrounds(view, finding);
//   // "Abstand 38 %: unter 1 % ein Hinweis, über 10 % ein Fehler"
#pragma once

#include <string>

#include "report/subject.h"

namespace stimmig {

// Which rule of the judgement applied.
std::string VerdictGrounds(const View& view, const Finding& finding);
// Why it is as grave as it is, and whether a run fails with it.
std::string SeverityGrounds(const View& view, const Finding& finding);

}  // namespace stimmig
