package jp.ritchi.export.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.text.Text;

/** A file format in which a table can be taken away. One bean of this type is a format. */
public interface ExportFormat {
    /** What {@code f} is. */
    String id();

    Text title();

    /** One line for somebody who has to choose: what it is good for, and what it cannot hold. */
    Text explanation();

    /** The charsets to choose from, the usual one first; none where the format knows only one. */
    default List<String> charsets() {
        return List.of();
    }

    /** The system of the coordinates when nobody asks for one. */
    default CoordinateSystem usualSystem() {
        return CoordinateSystem.findByEpsg(6668).orElseThrow();
    }

    /** Whether a reader of the file can know that the coordinates are in this system. */
    default boolean holds(CoordinateSystem system) {
        return true;
    }

    /** Whether a text that explains the file comes beside it on demand; the file is a zip then. */
    default boolean offersReadme() {
        return false;
    }

    /** The ending of the file's name, without the dot. */
    String extension(FileWish wish);

    String mediaType(FileWish wish);

    /**
     * Writes the whole table into a file that does not exist yet; rows are read while it writes.
     * The folder of {@code target} is its own and may be used for what it needs meanwhile.
     *
     * @throws jp.ritchi.web.RequestProblem when the format cannot hold so much
     */
    void write(ExportTable table, FileWish wish, Path target) throws IOException;
}
