package jp.ritchi.ingest.mapping;

import java.util.List;
import java.util.Set;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;

/**
 * Something published whose fields are known, such as a product of 国土数値情報. One bean of this type is
 * a product: its tables are recognised and mapped without any other registration.
 */
public interface Product {
    /** Product id, kebab-case. */
    String id();

    Text title();

    /** Whether the fields are those of this product; by the fields, never by a name of a file. */
    boolean knows(SourceTable table);

    /** How its fields become columns. */
    Mapping mapping(SourceTable table);

    /**
     * The same, for a product whose published files and documentation disagree, so that the first
     * records have to be looked at.
     *
     * @param first the first few records, as many as a person is shown
     */
    default Mapping mapping(SourceTable table, List<SourceRecord> first) {
        return mapping(table);
    }

    /**
     * What a person should look at before the mapping is trusted; empty when there is no doubt. The
     * issues are about the file as a whole.
     */
    default List<ImportIssue> doubts(SourceTable table, List<SourceRecord> first) {
        return List.of();
    }

    /**
     * The source that its rows name; it has to be in the register ({@code gis-data/sources.csv}).
     */
    String sourceId();

    /** What its positions are worth: one of the codes of {@code positional_accuracy}. */
    String positionalAccuracy();

    /** The same, for a product whose rows tell it. */
    default String sourceId(SourceTable table, List<SourceRecord> first) {
        return sourceId();
    }

    /** The same, for a product whose rows tell it. */
    default String positionalAccuracy(SourceTable table, List<SourceRecord> first) {
        return positionalAccuracy();
    }

    /** Who may see its rows unless a person says otherwise. */
    default String visibility() {
        return "public";
    }

    /**
     * Whether its rows were taken from the collection that they go to: each says which version it
     * was, and is written only where that is still the stored one. What the file lacks stays.
     */
    default boolean comesBack() {
        return false;
    }

    /**
     * The coordinate system that its files are in when they do not say so, as EPSG code.
     *
     * @return 0 when that is not known
     */
    default int systemWhereAbsent() {
        return 0;
    }

    /**
     * The field whose leading characters tell what an edition covers, such as a municipality code
     * of which the first two digits are the prefecture; rows of an older edition outside of what
     * the new file covers stay.
     *
     * @return {@link Scope#WHOLE} when a file is always the whole product
     */
    default Scope scope() {
        return Scope.WHOLE;
    }

    /** The same with the field as the table writes it, where editions differ. */
    default Scope scope(SourceTable table) {
        return scope();
    }

    /**
     * Whether a file is the whole of what it covers, so that rows which it lacks are ended unless a
     * person says otherwise.
     */
    default boolean isWhole() {
        return true;
    }

    /** Fields that are known and deliberately not taken, so that nobody is told of them. */
    default Set<String> ignored() {
        return Set.of();
    }

    /**
     * What a file covers.
     *
     * @param field whose value tells, empty for the whole product
     * @param characters how many of its leading characters count
     */
    record Scope(String field, int characters) {
        public static final Scope WHOLE = new Scope("", 0);
    }
}
