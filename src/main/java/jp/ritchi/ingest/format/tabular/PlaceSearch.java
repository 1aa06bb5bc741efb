package jp.ritchi.ingest.format.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.text.Text;

/**
 * Finds the columns that are a place, by their names and by what the first rows hold.
 *
 * <p>In Japanese surveying X is the north; drawing programs have x in the east, and nothing in the
 * numbers of a plane zone tells them apart. Both readings are therefore offered as tables, the more
 * likely one first, and a remark says which column was taken as north.
 */
final class PlaceSearch {
    private static final int MAX_PAIRS = 4;
    private static final Text PLAIN = new Text("数値", "numbers");

    private final List<String> names;
    private final List<IntFunction<String>> samples;
    private final String title;

    /**
     * @param samples the first rows
     * @param title what is written above the header
     */
    PlaceSearch(List<String> names, List<IntFunction<String>> samples, String title) {
        this.names = names;
        this.samples = samples;
        this.title = title;
    }

    /** The ways to read the table, the likeliest first; one without a place when none is found. */
    List<Reading> readings() {
        var found = new ArrayList<Reading>();
        shapes(found);
        degrees(found);
        if (found.isEmpty()) {
            axes(found);
        }
        return found.isEmpty() ? List.of(Reading.WITHOUT_PLACE) : Reading.firstPlain(found);
    }

    private void shapes(List<Reading> found) {
        for (int i = 0; i < names.size() && found.size() < MAX_PAIRS; i++) {
            var first = firstText(i);
            if (ColumnNames.isShape(names.get(i))
                    && first.filter(ShapePlace::looksLike).isPresent()) {
                int srid = ShapePlace.srid(first.get());
                var crs =
                        srid == 0
                                ? SaidSystem.metres(title)
                                : new SourceCrs(srid, "SRID=" + srid, SourceCrs.How.DECLARED);
                found.add(
                        Reading.of(
                                "（" + names.get(i) + "）",
                                new ShapePlace(i),
                                crs,
                                new Text(
                                        "図形は「" + names.get(i) + "」列から読みます。",
                                        "The geometry is read from the column “"
                                                + names.get(i)
                                                + "”.")));
            }
        }
    }

    private Optional<String> firstText(int column) {
        return samples.stream()
                .map(row -> row.apply(column))
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    private void degrees(List<Reading> found) {
        for (int lon = 0; lon < names.size() && found.size() < MAX_PAIRS; lon++) {
            var rest = ColumnNames.longitude(names.get(lon));
            for (int lat = 0; rest.isPresent() && lat < names.size(); lat++) {
                if (lat != lon && ColumnNames.latitude(names.get(lat)).equals(rest)) {
                    pair(found, lon, lat);
                    break;
                }
            }
        }
    }

    private void pair(List<Reading> found, int lon, int lat) {
        boolean packed =
                all(lon, lat, CoordinateText::packed) && !all(lon, lat, PlaceSearch::small);
        boolean marked =
                !packed
                        && any(lon, CoordinateText::sexagesimal)
                        && !any(lon, CoordinateText::number);
        var words = title + " " + names.get(lon) + " " + names.get(lat);
        var how =
                packed
                        ? new Text("度分秒（DDDMMSS）として", " as DDDMMSS")
                        : marked ? new Text("度分秒として", " as degrees, minutes, seconds") : PLAIN;
        found.add(
                Reading.of(
                        "（" + names.get(lon) + "）",
                        new PointPlace(
                                lon,
                                lat,
                                packed ? CoordinateText::packed : CoordinateText::degrees),
                        SaidSystem.degrees(words),
                        said(lon, lat, "経度", "longitude", how)));
    }

    private Text said(int east, int north, String ja, String en, Text how) {
        boolean metres = ja.equals("東");
        return new Text(
                "「"
                        + names.get(east)
                        + "」列を"
                        + ja
                        + "、「"
                        + names.get(north)
                        + "」列を"
                        + (metres ? "北" : "緯度")
                        + "として"
                        + (how == PLAIN ? "" : how.ja())
                        + "読みます。",
                "The column “"
                        + names.get(east)
                        + "” is taken as "
                        + en
                        + " and “"
                        + names.get(north)
                        + "” as "
                        + (metres ? "north" : "latitude")
                        + (how == PLAIN ? "" : how.en())
                        + ".");
    }

    private void axes(List<Reading> found) {
        int x = -1;
        int y = -1;
        for (int i = names.size() - 1; i >= 0; i--) {
            var axis = ColumnNames.axis(names.get(i)).orElse("");
            x = axis.equals("x") ? i : x;
            y = axis.equals("y") ? i : y;
            if (ColumnNames.isEast(names.get(i))) {
                int east = i;
                north().ifPresent(north -> plane(found, east, north));
                return;
            }
        }
        if (x < 0 || y < 0) {
            return;
        }
        if (inJapan(x, y)) {
            pair(found, x, y);
        } else if (inJapan(y, x)) {
            pair(found, y, x);
        } else if (any(x, CoordinateText::number) || samples.isEmpty()) {
            boolean east = ColumnNames.isProgramStyle(names.get(x));
            plane(found, east ? x : y, east ? y : x);
            plane(found, east ? y : x, east ? x : y);
        }
    }

    private Optional<Integer> north() {
        for (int i = 0; i < names.size(); i++) {
            if (ColumnNames.isNorth(names.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void plane(List<Reading> found, int east, int north) {
        found.add(
                Reading.of(
                        "（北=" + names.get(north) + "）",
                        new PointPlace(east, north, CoordinateText::number),
                        SaidSystem.metres(title + " " + names.get(east) + " " + names.get(north)),
                        said(east, north, "東", "east", PLAIN)));
    }

    private boolean inJapan(int lon, int lat) {
        return any(lon, CoordinateText::degrees)
                && all(lon, lat, CoordinateText::degrees)
                && samples.stream()
                        .allMatch(
                                row ->
                                        within(row.apply(lon), 122, 155)
                                                && within(row.apply(lat), 20, 46));
    }

    private static boolean within(String cell, double low, double high) {
        var value = CoordinateText.degrees(cell);
        return cell.isBlank()
                || value.isPresent() && value.getAsDouble() >= low && value.getAsDouble() <= high;
    }

    private static OptionalDouble small(String cell) {
        var number = CoordinateText.number(cell);
        return number.isPresent() && Math.abs(number.getAsDouble()) <= 360
                ? number
                : OptionalDouble.empty();
    }

    private boolean any(int column, Function<String, OptionalDouble> reader) {
        return samples.stream().anyMatch(row -> reader.apply(row.apply(column)).isPresent());
    }

    /**
     * Whether the reader takes all cells of both columns that are not empty, and there are such.
     */
    private boolean all(int first, int second, Function<String, OptionalDouble> reader) {
        return firstText(first).isPresent()
                && samples.stream()
                        .allMatch(
                                row ->
                                        takes(reader, row.apply(first))
                                                && takes(reader, row.apply(second)));
    }

    private static boolean takes(Function<String, OptionalDouble> reader, String cell) {
        return cell.isBlank() || reader.apply(cell).isPresent();
    }
}
