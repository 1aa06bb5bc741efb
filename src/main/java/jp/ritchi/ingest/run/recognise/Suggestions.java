package jp.ritchi.ingest.run.recognise;

import java.util.List;
import java.util.Optional;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.mapping.Mapping;
import jp.ritchi.ingest.mapping.Product;
import jp.ritchi.ingest.mapping.Settings;
import jp.ritchi.ingest.place.SystemGuess;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.ingest.table.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What to begin with: what was done with such a table before, else what its product says, else what
 * the names of its fields are like. Whatever only a person can know is left empty: where the data
 * come from, how good their positions are, and a coordinate system that nothing declares.
 */
@Component
class Suggestions {
    private final Remembered remembered;
    private final Targets targets;

    Suggestions(Remembered remembered, Targets targets) {
        this.remembered = remembered;
        this.targets = targets;
    }

    /**
     * Settings to begin with.
     *
     * @param fresh what would be suggested without memory, where the settings are from an earlier
     *     import
     */
    record Suggestion(Settings settings, @Nullable Settings fresh) {
        boolean remembered() {
            return fresh != null;
        }
    }

    Suggestion of(
            TableFormat format,
            Upload upload,
            SourceTable table,
            FirstRows first,
            Optional<Product> product) {
        if (product.filter(Product::comesBack).isPresent()) {
            return new Suggestion(ofProduct(product.get(), table, first), null);
        }
        var before =
                remembered
                        .find(Remembered.signature(format.id(), fields(table)))
                        .filter(
                                settings ->
                                        targets.find(settings.mapping().collection()).isPresent())
                        .map(settings -> again(settings, table, first));
        var fresh =
                product.map(p -> ofProduct(p, table, first))
                        .orElseGet(() -> alike(upload, table, first));
        return before.map(settings -> new Suggestion(settings, fresh))
                .orElseGet(() -> new Suggestion(fresh, null));
    }

    private static List<String> fields(SourceTable table) {
        return table.fields().stream().map(field -> field.name()).toList();
    }

    /** The day of the data is another one each time, and so may be the name of the table. */
    private static Settings again(Settings before, SourceTable table, FirstRows first) {
        return new Settings(
                table.name(),
                before.charset(),
                table.crs().epsg() == null ? plausible(before.epsg(), table, first) : before.epsg(),
                before.product(),
                before.mapping(),
                before.sourceId(),
                before.positionalAccuracy(),
                null,
                before.dataset(),
                before.visibility(),
                before.repairs(),
                before.closesMissing());
    }

    private static Settings ofProduct(Product product, SourceTable table, FirstRows first) {
        return new Settings(
                table.name(),
                null,
                plausible(product.systemWhereAbsent(), table, first),
                product.id(),
                product.mapping(table, first.shown()),
                product.sourceId(table, first.records()),
                product.positionalAccuracy(table, first.records()),
                null,
                product.id(),
                product.visibility(),
                true,
                product.isWhole());
    }

    /** A system is suggested only where the file names none and its numbers can be in it. */
    private static int plausible(int epsg, SourceTable table, FirstRows first) {
        boolean fits =
                table.crs().epsg() == null
                        && SystemGuess.of(table, first.records()).stream()
                                .anyMatch(candidate -> candidate.epsg() == epsg);
        return fits ? epsg : 0;
    }

    private Settings alike(Upload upload, SourceTable table, FirstRows first) {
        Mapping mapping = targets.alike(fields(table), first.geometryType());
        return new Settings(
                table.name(),
                null,
                0,
                null,
                mapping,
                "",
                "",
                null,
                dataset(upload.name(), mapping.collection()),
                "staff",
                true,
                false);
    }

    /** A name that the next edition of the same file gets as well. */
    private static String dataset(String fileName, String collection) {
        var begun = collection.isEmpty() ? "data" : collection;
        int dot = fileName.indexOf('.');
        var stem = dot < 0 ? fileName : fileName.substring(0, dot);
        var name =
                stem.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var long60 = name.length() > 60 ? name.substring(0, 60).replaceAll("-$", "") : name;
        return long60.matches("[a-z].*")
                ? long60
                : begun + "-" + Integer.toHexString(stem.hashCode());
    }
}
