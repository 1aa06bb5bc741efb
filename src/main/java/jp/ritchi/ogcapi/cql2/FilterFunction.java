package jp.ritchi.ogcapi.cql2;

import java.util.List;
import jp.ritchi.text.Text;

/**
 * A function that filters may call. One bean of this type is offered and listed without any other
 * registration.
 *
 * @param name lower case
 * @param template SQL with a {@code $} for each argument
 */
record FilterFunction(
        String name, Text description, List<Kind> arguments, Kind result, String template) {}
