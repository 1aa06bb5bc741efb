package jp.ritchi.parcel;

import java.util.Map;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.ingest.format.GeoFeature;
import jp.ritchi.ingest.seed.CsvSeed;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.stereotype.Component;

/** The synthetic parcels; their area is measured on the ellipsoid like that of any other. */
@Component
class ParcelSeed extends CsvSeed {
    ParcelSeed() {
        super("parcels.csv", "parcel.parcel", 10);
    }

    @Override
    protected Map<String, String> derive(CsvRow row) {
        try {
            var shape = new WKTReader(GeoFeature.FACTORY).read(row.text("wkt"));
            return Map.of("area_m2", Double.toString(GeodesicArea.squareMetres(shape)));
        } catch (ParseException | IllegalArgumentException e) {
            return Map.of(); // the seed says so itself when it reads the shape
        }
    }
}
