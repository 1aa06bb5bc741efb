package jp.ritchi.parcel;

import java.util.List;
import jp.ritchi.ingest.stage.StagedRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A parcel of a sheet that is fit to be stored.
 *
 * @param number of the 筆 in the file, from 1
 * @param place name of the file that the sheet came from
 */
record TizuRow(
        long number, String place, String id, TizuSheet sheet, TizuParcel parcel, Geometry lonLat) {
    /** The columns that a sheet fills; the area follows from the geometry. */
    static final List<String> COLUMNS =
            List.of(
                    "name_ja",
                    "source_place",
                    "as_of",
                    "positional_accuracy",
                    "lot_number",
                    "oaza_ja",
                    "municipality_ja",
                    "municipality_code",
                    "coordinate_class",
                    "accuracy_class",
                    "map_name");

    StagedRow staged() {
        return new StagedRow(number, place, id, lonLat, values());
    }

    private @Nullable Object[] values() {
        boolean surveyed = "測量成果".equals(parcel.coordinateClass());
        return new @Nullable Object[] {
            parcel.fullName(sheet.municipalityName()),
            "地図「" + sheet.mapName() + "」 筆 " + parcel.id(),
            sheet.filedOn(),
            surveyed ? "surveyed" : "site",
            parcel.lotNumber(),
            parcel.oaza(),
            sheet.municipalityName(),
            sheet.municipalityCode(),
            parcel.coordinateClass(),
            parcel.accuracyClass(),
            sheet.mapName()
        };
    }
}
