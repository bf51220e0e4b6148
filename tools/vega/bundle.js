// What a page needs of Vega: specifications compiled, parsed and drawn, with expressions interpreted and never evaluated, so that a
// policy without `unsafe-eval` holds.
import { View, expressionFunction, parse } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile } from "vega-lite";

globalThis.vega = { View, compile, expressionFunction, expressionInterpreter, parse };
