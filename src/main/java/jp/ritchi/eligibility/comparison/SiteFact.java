package jp.ritchi.eligibility.comparison;

import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Site;
import jp.ritchi.text.Text;

/**
 * One kind of thing worth knowing about a site beside the requirements of a programme. One bean of
 * this type is one row of every comparison; Spring's {@code @Order} says where it stands.
 */
public interface SiteFact {
    /** The id of the row, kebab-case. */
    String id();

    /** What is told, in few words. */
    Text title();

    /** Unit of the values; empty where the row has no numbers. */
    String unit();

    /** Which value is better, where that is beyond dispute. */
    default Preference preference() {
        return Preference.NONE;
    }

    /**
     * What is known about the site as of its day, for the rows that the caller may see; what is not
     * stored gives an unknown, never an exception.
     */
    Fact find(Site site, Facts facts);
}
