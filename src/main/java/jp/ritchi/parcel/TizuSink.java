package jp.ritchi.parcel;

import org.locationtech.jts.geom.Geometry;

/** Takes the parcels of sheets in the order of the file. */
interface TizuSink {
    /** A sheet that has a place on earth; its parcels follow. */
    void sheet(TizuSheet sheet, TizuParcelIds ids);

    /**
     * @param plane its outline in metres of the sheet's zone
     */
    void add(TizuRow row, TizuParcelIds ids, Geometry plane);

    /** A parcel that cannot be used, with the id that it would have. */
    void refused(long number, String id);
}
