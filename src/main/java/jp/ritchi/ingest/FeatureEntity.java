package jp.ritchi.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a row of every feature table has, as Hibernate writes it. The Web Mercator copy of the
 * geometry is the database's own business and not mapped.
 */
@MappedSuperclass
public abstract class FeatureEntity {
    @Id String id = "";

    @Column(name = "name_ja")
    String nameJa = "";

    @Column(name = "name_en")
    @Nullable String nameEn;

    @Column(name = "valid_from")
    @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "source_id")
    String sourceId = "";

    @Column(name = "source_place")
    @Nullable String sourcePlace;

    @Column(name = "as_of")
    @Nullable LocalDate asOf;

    @Column(name = "positional_accuracy")
    String positionalAccuracy = "";

    @Nullable Geometry geom;

    // How the row came to be; left out of comparisons.
    String visibility = "public";
    @Version int version;

    @Column(name = "changed_by")
    String changedBy = "";

    @Column(name = "changed_at")
    @Nullable Instant changedAt;

    @Column(name = "import_run")
    @Nullable UUID importRun;

    protected FeatureEntity() {}

    /** Sets what identifies and places the row. */
    protected final void place(String newId, String newNameJa, Geometry newGeom) {
        id = newId;
        nameJa = newNameJa;
        geom = newGeom;
    }

    /** Sets where the row comes from. */
    protected final void source(String newSourceId, @Nullable String newPlace, String newAccuracy) {
        sourceId = newSourceId;
        sourcePlace = newPlace;
        positionalAccuracy = newAccuracy;
    }

    protected final void nameEn(@Nullable String newNameEn) {
        nameEn = newNameEn;
    }

    /** Marks the row as written by a commit. */
    protected final void stamp(RunStamp stamp) {
        changedBy = stamp.changedBy();
        changedAt = stamp.at();
        importRun = stamp.run();
    }

    protected final void asOf(@Nullable LocalDate newAsOf) {
        asOf = newAsOf;
    }

    /** Takes name, validity and provenance from a stored row that this one is an edition of. */
    protected final void keepIdentityOf(FeatureEntity stored) {
        id = stored.id;
        nameJa = stored.nameJa;
        nameEn = stored.nameEn;
        validFrom = stored.validFrom;
        validTo = stored.validTo;
        sourcePlace = stored.sourcePlace;
        asOf = stored.asOf;
    }

    public final String id() {
        return id;
    }

    public final String nameJa() {
        return nameJa;
    }

    public final Geometry geometry() {
        return java.util.Objects.requireNonNull(geom, "a stored feature has a geometry");
    }
}
