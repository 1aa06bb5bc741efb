package jp.ritchi.ingest;

import jp.ritchi.text.Text;

/** What every importer says about coordinates on the older datum. */
public final class Jgd2000 {
    /** JGD2000 is taken as JGD2011 without moving anything, which has to be said. */
    public static final ImportIssue ISSUE =
            new ImportIssue(
                    "jgd2000-null-transformation",
                    Severity.INFO,
                    null,
                    null,
                    new Text(
                            "JGD2000 の座標を、値を変えずに（恒等変換で）JGD2011 として扱います。東日本では地殻変動により最大 5 m ほどの差があり得ます。",
                            "JGD2000 coordinates are taken as JGD2011 without change (null transformation). In eastern Japan the ground moved by up to 5 m in 2011."));

    private Jgd2000() {}
}
