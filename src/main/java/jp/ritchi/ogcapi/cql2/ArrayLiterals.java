package jp.ritchi.ogcapi.cql2;

import jp.ritchi.ogcapi.cql2.Expression.Array;
import jp.ritchi.ogcapi.cql2.Expression.Day;
import jp.ritchi.ogcapi.cql2.Expression.Moment;
import jp.ritchi.ogcapi.cql2.Expression.Numeral;
import jp.ritchi.ogcapi.cql2.Expression.Text;
import jp.ritchi.ogcapi.cql2.Expression.Truth;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Arrays of literals as JSON, in which arrays are stored and compared. */
final class ArrayLiterals {
    private ArrayLiterals() {}

    static String json(Array array) {
        return node(array).toString();
    }

    private static ArrayNode node(Array array) {
        var nodes = JsonNodeFactory.instance.arrayNode();
        for (Expression element : array.elements()) {
            if (element instanceof Text text) {
                nodes.add(text.value());
            } else if (element instanceof Numeral number) {
                nodes.add(number.value());
            } else if (element instanceof Truth truth) {
                nodes.add(truth.value());
            } else if (element instanceof Day day) {
                nodes.add(day.value().toString());
            } else if (element instanceof Moment moment) {
                nodes.add(moment.value().toString());
            } else if (element instanceof Array inner) {
                nodes.add(node(inner));
            } else {
                throw FilterProblems.at(
                        element.at(),
                        "配列には文字列・数・真偽・日付だけを書けます。",
                        "Arrays hold texts, numbers, true or false and dates only.");
            }
        }
        return nodes;
    }
}
