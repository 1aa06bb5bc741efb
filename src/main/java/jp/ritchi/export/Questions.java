package jp.ritchi.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ritchi.export.format.ExportFormat;
import jp.ritchi.export.format.FileWish;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Query;
import jp.ritchi.ogcapi.param.FeatureParameters;
import jp.ritchi.ogcapi.param.RowParameters;
import jp.ritchi.web.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * Reads what a caller asks for, all of it before the store is asked anything. Rows are chosen by
 * the parameters that items and tiles take.
 */
@Component
class Questions {
    static final Set<String> OWN = Set.of("f", "crs", "charset", "readme", "properties");

    /** Written whatever the caller chooses: without it nobody knows whose the row is. */
    private static final Set<String> PROVENANCE =
            Set.of(
                    "source_id",
                    "source_title_ja",
                    "source_licence",
                    "source_attribution_ja",
                    "synthetic");

    private static final Pattern BARE_CODE = Pattern.compile("[0-9]{4,5}");

    private final RowParameters rows;
    private final FeatureParameters form;
    private final List<ExportFormat> formats;

    Questions(RowParameters rows, FeatureParameters form, List<ExportFormat> formats) {
        this.rows = rows;
        this.form = form;
        this.formats = formats;
    }

    List<ExportFormat> formats() {
        return formats;
    }

    /** The question, or a 400 problem about the first parameter that cannot be understood. */
    Question read(Layer layer, Query query) {
        var names = new HashSet<>(rows.names(layer));
        names.addAll(OWN);
        query.allowOnly(names);
        var format = format(query);
        var wish = new FileWish(cp932(format, query), readme(format, query));
        return new Question(
                layer,
                new Question.Rows(rows.read(layer, query), asked(layer, query)),
                new Question.Form(format, wish, system(format, query), attributes(layer, query)));
    }

    private ExportFormat format(Query query) {
        var wanted = query.find("f").orElse("");
        return formats.stream()
                .filter(format -> format.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var ids =
                                    formats.stream()
                                            .map(ExportFormat::id)
                                            .collect(Collectors.joining(", "));
                            return RequestProblem.badParameter(
                                    "f",
                                    "f で形式を選んでください。使えるもの: " + ids,
                                    "Choose a format with f. There are: " + ids);
                        });
    }

    private static boolean cp932(ExportFormat format, Query query) {
        var given = query.find("charset");
        if (given.isEmpty()) {
            return false;
        }
        var allowed = format.charsets().isEmpty() ? List.of(FileWish.UTF_8) : format.charsets();
        if (!allowed.contains(given.get())) {
            var names = String.join(", ", allowed);
            throw RequestProblem.badParameter(
                    "charset",
                    "この形式で使える charset: " + names,
                    "The charsets of this format are: " + names);
        }
        return given.get().equals(FileWish.CP932);
    }

    private static boolean readme(ExportFormat format, Query query) {
        var given = query.find("readme");
        if (given.isEmpty() || given.get().equals("false")) {
            return false;
        }
        if (!given.get().equals("true")) {
            throw RequestProblem.badParameter(
                    "readme", "readme は true か false です。", "readme is true or false.");
        }
        if (!format.offersReadme()) {
            throw RequestProblem.badParameter(
                    "readme",
                    "この形式は説明をファイルの中に持つので、readme は要りません。",
                    "Files of this format hold their notes inside; leave readme out.");
        }
        return true;
    }

    /** An identifier of OGC API, {@code EPSG:6670}, {@code CRS84}, or the bare number. */
    private static CoordinateSystem system(ExportFormat format, Query query) {
        var given = query.find("crs");
        if (given.isEmpty()) {
            return format.usualSystem();
        }
        var name = given.get();
        var system =
                BARE_CODE.matcher(name).matches()
                        ? CoordinateSystem.findByEpsg(Integer.parseInt(name))
                        : CoordinateSystem.find(name);
        return system.filter(format::holds)
                .orElseThrow(
                        () -> {
                            var codes =
                                    CoordinateSystem.list().stream()
                                            .filter(format::holds)
                                            .map(CoordinateSystem::code)
                                            .collect(Collectors.joining(" "));
                            return RequestProblem.badParameter(
                                    "crs",
                                    "この形式で使える座標系: " + codes,
                                    "The coordinate systems of this format are: " + codes);
                        });
    }

    private List<Attribute> attributes(Layer layer, Query query) {
        var chosen = query.find("properties");
        if (chosen.isEmpty()) {
            return layer.attributes();
        }
        var only = query.without("f").without("crs").without("skipGeometry");
        var names = new HashSet<>(PROVENANCE);
        form.read(layer, only).properties().forEach(attribute -> names.add(attribute.name()));
        return layer.attributes().stream()
                .filter(attribute -> names.contains(attribute.name()))
                .toList();
    }

    private String asked(Layer layer, Query query) {
        var words = new ArrayList<String>();
        for (String name : new TreeSet<>(rows.names(layer))) {
            query.find(name).ifPresent(value -> words.add(name + "=" + value));
        }
        return String.join("; ", words);
    }

    /** OpenAPI parameter objects of the layer's rows. */
    List<Map<String, Object>> rowDocuments(Layer layer) {
        return rows.documents(layer);
    }
}
