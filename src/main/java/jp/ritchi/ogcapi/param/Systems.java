package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Map;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.web.RequestProblem;

/**
 * The coordinate systems that a parameter may name, by the identifiers of OGC API alone (OGC
 * 18-058r1, 6.2): another spelling of the same system is refused with the right one in the answer.
 */
final class Systems {
    private static final List<String> IDENTIFIERS =
            CoordinateSystem.list().stream().map(CoordinateSystem::uri).toList();

    private Systems() {}

    static CoordinateSystem read(String parameter, String value) {
        var system = CoordinateSystem.find(value);
        return system.filter(known -> known.uri().equals(value))
                .orElseThrow(() -> unsupported(parameter, system.map(List::of).orElse(List.of())));
    }

    static Map<String, Object> schema() {
        return Map.of(
                "type",
                "string",
                "format",
                "uri",
                "enum",
                IDENTIFIERS,
                "default",
                CoordinateSystem.CRS84.uri());
    }

    private static RequestProblem unsupported(String parameter, List<CoordinateSystem> meant) {
        var allowed = meant.isEmpty() ? String.join(" ", IDENTIFIERS) : meant.get(0).uri();
        return RequestProblem.badParameter(
                parameter,
                "この座標系には対応していません。次のように書いてください: " + allowed,
                "This coordinate system is not supported. Write: " + allowed);
    }
}
