package jp.ritchi.ingest.format.gml;

import java.io.IOException;

/** Takes what a walk through a file finds. */
interface GmlSink {
    /** A geometry that stands by itself and has an id. */
    void geometry(GmlNode node) throws IOException;

    /**
     * @return whether more is wanted
     */
    boolean feature(GmlFeature feature) throws IOException;

    /** The name of a coordinate system, each time it is said. */
    void system(String name);
}
