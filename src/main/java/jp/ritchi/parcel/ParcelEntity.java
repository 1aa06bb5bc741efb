package jp.ritchi.parcel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import jp.ritchi.geo.GeodesicArea;
import jp.ritchi.ingest.FeatureEntity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A parcel as it is stored; its area is always that of its geometry on the ellipsoid. */
@Entity
@Table(schema = "parcel", name = "parcel")
class ParcelEntity extends FeatureEntity {
    static final String SOURCE = "moj-tizu";

    @Column(name = "lot_number")
    String lotNumber = "";

    @Column(name = "oaza_ja")
    @Nullable String oazaJa;

    @Column(name = "municipality_ja")
    @Nullable String municipalityJa;

    @Column(name = "municipality_en")
    @Nullable String municipalityEn;

    @Column(name = "municipality_code")
    @Nullable String municipalityCode;

    @Column(name = "area_m2")
    double areaM2;

    @Column(name = "registered_area_m2")
    @Nullable BigDecimal registeredAreaM2;

    @Column(name = "coordinate_class")
    @Nullable String coordinateClass;

    @Column(name = "accuracy_class")
    @Nullable String accuracyClass;

    @Column(name = "map_name")
    @Nullable String mapName;

    @Nullable Integer lots;

    @Column(name = "land_use_ja")
    @Nullable String landUseJa;

    protected ParcelEntity() {}

    ParcelEntity(TizuSheet sheet, TizuParcel parcel, String id, Geometry lonLat) {
        place(id, parcel.fullName(sheet.municipalityName()), lonLat);
        boolean surveyed = "測量成果".equals(parcel.coordinateClass());
        source(
                SOURCE,
                "地図「" + sheet.mapName() + "」 筆 " + parcel.id(),
                surveyed ? "surveyed" : "site");
        asOf(sheet.filedOn());
        lotNumber = parcel.lotNumber();
        oazaJa = parcel.oaza();
        municipalityJa = sheet.municipalityName();
        municipalityCode = sheet.municipalityCode();
        areaM2 = GeodesicArea.squareMetres(lonLat);
        coordinateClass = parcel.coordinateClass();
        accuracyClass = parcel.accuracyClass();
        mapName = sheet.mapName();
    }
}
