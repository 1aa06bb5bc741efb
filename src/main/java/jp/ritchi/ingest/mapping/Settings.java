package jp.ritchi.ingest.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person decides about the import of one table, and what the next import of the
 * same kind of table begins with.
 *
 * @param table its name in the file
 * @param charset of the file's text, absent to tell by content
 * @param epsg the coordinate system; 0 where the file's own declaration counts
 * @param product id of the {@link Product} that made the mapping, absent when a person made it
 * @param sourceId of the register of sources
 * @param positionalAccuracy one of the codes of that attribute
 * @param asOf the day that the data describe; rows that a newer edition lacks end the day before
 * @param dataset kebab-case name under which editions of the same data follow each other
 * @param visibility who may see the rows
 * @param repairs whether broken geometries are repaired and reported, or refused
 * @param closesMissing whether rows of an older edition that this one lacks are ended
 */
public record Settings(
        String table,
        @Nullable String charset,
        int epsg,
        @Nullable String product,
        Mapping mapping,
        String sourceId,
        String positionalAccuracy,
        @Nullable LocalDate asOf,
        String dataset,
        String visibility,
        boolean repairs,
        boolean closesMissing) {}
