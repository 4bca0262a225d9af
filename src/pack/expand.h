// SPDX-License-Identifier: Apache-2.0
// Writes rule files out: the rows of a table become items of its list, and an
// item that names a unit, currency or region of the CLDR gets its names.
//
//   tables:
//     - id: currencies
//       of: units
//       fields: {dimension: money, prefix: true}
//       rows:
//         - {currency: CHF, words: {de: [Franken]}}
//
//   -> units:
//        - {id: CHF, table: currencies, dimension: money, prefix: true,
//           words: {de: [Franken, Schweizer Franken, ...], '*': [CHF]}}
//
// What is written out keeps its place, so that evidence names the row. The
// built-in rules are expanded when the program is built: names of the CLDR are
// only looked up where a file still asks for them.
#pragma once

#include <vector>

#include "base/yaml.h"

namespace stimmig {

// Changes the files in place; a name that the CLDR lacks is a diagnostic of
// its file. What is malformed stays as it is, for CheckSchema to tell. The
// languages are those that a file of any layer makes (`grammar:`). Idempotent.
void ExpandRules(const std::vector<std::vector<YamlFile>*>& layers);

}  // namespace stimmig
