package jp.ritchi.ingest.format.member;

import java.nio.file.Path;

/**
 * One file of an upload, unpacked.
 *
 * @param place what a person calls it: the sender's name, or the path in the archive
 * @param file its content, under a name of our own
 */
public record Member(String place, Path file) {
    /** The last part of the place without its extension; never empty. */
    public String title() {
        var name = place.substring(place.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
        int dot = name.lastIndexOf('.');
        var title = dot > 0 ? name.substring(0, dot) : name;
        return title.isBlank() ? "data" : title;
    }
}
