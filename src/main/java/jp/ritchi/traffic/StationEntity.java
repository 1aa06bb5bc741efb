package jp.ritchi.traffic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.ritchi.ingest.FeatureEntity;
import jp.ritchi.ingest.RunStamp;
import jp.ritchi.traffic.CountImportFile.StationSighting;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** A counting station as it is stored; imports add unknown ones and never change known ones. */
@Entity
@Table(schema = "traffic", name = "station")
class StationEntity extends FeatureEntity {
    static final String SOURCE = "mlit-traffic-api";

    @Column(name = "station_code")
    String stationCode = "";

    @Column(name = "road_type")
    @Nullable String roadType;

    @Column(name = "route_ja")
    @Nullable String routeJa;

    @Column(name = "route_en")
    @Nullable String routeEn;

    @Column(name = "operator_ja")
    @Nullable String operatorJa;

    @Column(name = "operator_en")
    @Nullable String operatorEn;

    @Column(name = "note_ja")
    @Nullable String noteJa;

    @Column(name = "note_en")
    @Nullable String noteEn;

    protected StationEntity() {}

    StationEntity(StationSighting seen, Point position, RunStamp stamp) {
        place(idOf(seen.code()), "交通量観測点 " + seen.code(), position);
        nameEn("Traffic counter " + seen.code());
        source(SOURCE, "常時観測点コード " + seen.code(), "site");
        stamp(stamp);
        stationCode = seen.code();
        roadType = seen.roadType();
    }

    static String idOf(String code) {
        return "mlit-" + code;
    }
}
