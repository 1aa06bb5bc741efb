package jp.ritchi.landuse.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes {@code land-zones.csv}, {@code hazard-zones.csv}, {@code access-roads.csv} and {@code
 * coverage-areas.csv}: zones, hazards and roads that do not exist, around the synthetic parcels.
 * The same program always writes the same bytes. Run it with the folder of the curated data as the
 * only argument; it reads {@code parcels.csv} there.
 */
final class SyntheticLand {
    static final String COMMON = "wkt,positional_accuracy,source_id,source_place,as_of";
    static final Table.Cells END =
            new Table.Cells("synthetic,ritchi-synthetic,生成プログラム SyntheticLand,2026-11-26");

    private static final long SEED = 20261126L;
    private static final List<String> LAND =
            List.of("agricultural", "urban-control", "zoning", "priority");

    private SyntheticLand() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        for (var file : generate(Files.readString(folder.resolve("parcels.csv"))).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files by name. */
    static Map<String, String> generate(String parcels) {
        var zones = new SyntheticZones();
        var hazards = new SyntheticHazards();
        var coverage = new Table("id,layer,theme,name_ja,name_en,wkt,source_id");
        var random = new SplittableRandom(SEED);
        for (Place place : Place.ALL) {
            zones.add(place, random.split());
            hazards.add(place, random.split());
            place.themes().forEach(theme -> covered(coverage, place, theme));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("land-zones.csv", zones.toString());
        files.put("hazard-zones.csv", hazards.toString());
        files.put("access-roads.csv", SyntheticRoads.along(parcels));
        files.put("coverage-areas.csv", coverage.toString());
        return files;
    }

    private static void covered(Table coverage, Place place, String theme) {
        boolean roads = theme.equals("roads");
        coverage.row(
                "syn-" + place.id() + "-" + theme,
                roads ? "access-roads" : LAND.contains(theme) ? "land-zones" : "hazard-zones",
                roads ? "" : theme,
                "合成 " + place.ja() + "の周り",
                "Around synthetic " + place.en(),
                place.ground().polygon(List.of(Outlines.box(place.half()))),
                "ritchi-synthetic");
    }
}
