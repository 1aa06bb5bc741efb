package jp.ritchi.interchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.ritchi.ingest.FeatureEntity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** A point of the expressway network as it is stored. */
@Entity
@Table(schema = "interchange", name = "interchange")
class InterchangeEntity extends FeatureEntity {
    static final String SOURCE = "mlit-n06";

    String kind = "";

    @Column(name = "n06_type")
    int n06Type;

    @Column(name = "has_exit")
    boolean hasExit;

    @Column(name = "opened_year")
    @Nullable Integer openedYear;

    @Nullable String cluster;

    protected InterchangeEntity() {}

    /** A row made from a point of the official data; {@code id} and name may still be replaced. */
    InterchangeEntity(N06Point point, String id) {
        place(id, point.name(), point.position());
        source(SOURCE, "N06 地点名「" + point.name() + "」 種別" + point.type(), "site");
        kind = point.kind();
        n06Type = point.type();
        hasExit = point.hasExit();
        openedYear = point.openedYear();
    }

    /** Makes this the new edition of a stored row: what people added to that stays. */
    InterchangeEntity replacing(InterchangeEntity stored) {
        boolean own = stored.id().startsWith(N06Point.ID_PREFIX);
        if (own) {
            place(stored.id(), nameJa(), geometry());
        } else {
            keepIdentityOf(stored);
        }
        cluster = stored.cluster;
        if (openedYear == null) {
            openedYear = stored.openedYear;
        }
        return this;
    }

    Point position() {
        return (Point) geometry();
    }
}
