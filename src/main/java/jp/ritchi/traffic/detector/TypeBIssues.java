package jp.ritchi.traffic.detector;

import java.nio.charset.StandardCharsets;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.ingest.Severity;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;

/** What the owner of a type B file is told about it, in sentences. */
final class TypeBIssues {
    private final IssueTally tally;

    TypeBIssues(ImportReport report) {
        tally = new IssueTally(report);
    }

    void table(@Nullable String place, TypeBHeader header) {
        if (header.charset().equals(StandardCharsets.UTF_8)) {
            info(
                    "saved-as-utf-8",
                    place,
                    "配布形式の CP932（Shift_JIS）ではなく UTF-8 のファイルです。UTF-8 として読みました。",
                    "The file is UTF-8 and not CP932 as published. It was read as UTF-8.");
        }
    }

    void empty(@Nullable String place) {
        info("empty-table", place, "中身が空のファイルです。", "The table is empty.");
    }

    void notTypeB(String place) {
        info(
                "not-type-b",
                place,
                "断面交通量（typeB）の CSV ではないため読みません。",
                "This is no type B table and is left out.");
    }

    void fault(TypeBRow.Fault fault, int line) {
        tally.refuse(
                switch (fault) {
                    case COLUMNS ->
                            ImportIssue.error(
                                    "wrong-cell-count",
                                    line,
                                    "列の数が 9 でも 10 でもありません。この行は使いません。",
                                    "The row has neither 9 nor 10 cells and is left out.");
                    case TIME ->
                            ImportIssue.error(
                                    "bad-time",
                                    line,
                                    "時刻が「2022/11/01 00:05」の形の 5 分きざみではありません。この行は使いません。",
                                    "The time is not on five minutes in the form 2022/11/01 00:05. The row is left out.");
                    case KEY ->
                            ImportIssue.error(
                                    "bad-detector",
                                    line,
                                    "情報源コードか計測地点番号が数字ではありません。この行は使いません。",
                                    "情報源コード or 計測地点番号 is no number. The row is left out.");
                    case VOLUME ->
                            ImportIssue.error(
                                    "bad-volume",
                                    line,
                                    "断面交通量が 0 以上の整数ではありません（負の値・小数・文字）。0 台とはみなさず、この行は使いません。",
                                    "The volume is no whole number from 0 (negative, a fraction or text). It is not taken for zero; the row is left out.");
                    case ABSURD, NONE ->
                            ImportIssue.error(
                                    "absurd-volume",
                                    line,
                                    "断面交通量が 5 分間で "
                                            + TypeBRow.MAX_VOLUME
                                            + " 台を超え、道路の容量としてあり得ません。この行は使いません。",
                                    "The volume is over "
                                            + TypeBRow.MAX_VOLUME
                                            + " vehicles in five minutes, which no road carries. The row is left out.");
                });
    }

    void cut(int line) {
        tally.refuse(
                ImportIssue.error(
                        "cut-line",
                        line,
                        "ファイルが行の途中で終わっています。この行は使いません。ダウンロードが途中で切れていないか確かめてください。",
                        "The file ends in the middle of a row, which is left out. Check that the download is complete."));
    }

    void mixed(int line, int columns) {
        tally.tell(
                ImportIssue.warning(
                        "mixed-columns",
                        line,
                        "見出しと列数が違い、" + columns + " 列です。リンクバージョン以外は同じ並びとして読みます。",
                        "The row has "
                                + columns
                                + " cells, unlike the header. It is read as the same columns with or without リンクバージョン."));
    }

    void headerAgain(int line) {
        tally.tell(
                ImportIssue.info(
                        "header-again",
                        line,
                        "途中にもう一度見出しがあります（複数のファイルをつないだもの）。読み飛ばします。",
                        "There is another header here, as in files put together. It is skipped."));
    }

    void badName(Detector detector, int line) {
        tally.tell(
                ImportIssue.warning(
                                "bad-name",
                                line,
                                "計測地点名称に読めない文字があります。名称だけを使いません（交通量は使います）。",
                                "The name has bytes that cannot be read. The name is left out; the count is used.")
                        .at(detector.code()));
    }

    void renamed(Detector detector, String name, int line) {
        tally.tell(
                ImportIssue.info(
                                "name-differs",
                                line,
                                "同じ計測地点の名称がファイルの中で「" + name + "」に変わります。後の名称を使います。",
                                "The name of the same detector changes within the file; the later one is used.")
                        .at(detector.code()));
    }

    void moved(Detector detector, int line) {
        tally.tell(
                ImportIssue.info(
                                "link-differs",
                                line,
                                "同じ計測地点のリンク（メッシュ・番号・距離・版）がファイルの中で変わります。後のものを使います。",
                                "The link of the same detector changes within the file; the later one is used.")
                        .at(detector.code()));
    }

    void put(DetectorFile.Put put, Detector detector, int line) {
        if (put == DetectorFile.Put.REPEATED) {
            tally.refuse(
                    ImportIssue.warning(
                                    "duplicate-row",
                                    line,
                                    "同じ計測地点・同じ時刻・同じ台数の行がすでにあります。",
                                    "There is a row of the same detector, time and count already.")
                            .at(detector.code()));
        } else if (put == DetectorFile.Put.CONTRADICTED) {
            tally.refuse(
                    ImportIssue.error(
                                    "contradicting-row",
                                    line,
                                    "同じ計測地点・同じ時刻で台数の違う行がすでにあります。先の行を使います。どちらが正しいか提供元に確かめてください。",
                                    "There is a row of the same detector and time with another count already; the earlier one is used. Ask the provider which is right.")
                            .at(detector.code()));
        }
    }

    /** Says what was not counted, and ends what was told one by one. */
    void tellGaps(DetectorFile file) {
        if (file.isEmpty()) {
            tally.tell(
                    new ImportIssue(
                            "no-counts",
                            Severity.ERROR,
                            null,
                            null,
                            new Text(
                                    "使える行が 1 行もありません。ほかの指摘を確かめてください。",
                                    "There is not a single row that can be used; see the other issues.")));
        }
        var gaps = new Gaps();
        for (var detector : file.detectors()) {
            long before = gaps.counted;
            detector.days().values().forEach(gaps::add);
            if (gaps.counted == before) {
                silent(detector);
            }
        }
        if (gaps.empty + gaps.absent > 0) {
            tell(gaps);
        }
        tally.finish();
    }

    /** Steps of all days by what the file says of them. */
    private static final class Gaps {
        private long counted;
        private long empty;
        private long absent;

        void add(short[] steps) {
            for (short step : steps) {
                counted += step >= 0 ? 1 : 0;
                empty += step == TypeBRow.EMPTY ? 1 : 0;
                absent += step == Detector.ABSENT ? 1 : 0;
            }
        }

        long all() {
            return counted + empty + absent;
        }
    }

    private void tell(Gaps gaps) {
        info(
                "steps-missing",
                null,
                "行のある計測地点・日の 5 分間 "
                        + gaps.all()
                        + " 件のうち、空欄 "
                        + gaps.empty
                        + " 件、行なし "
                        + gaps.absent
                        + " 件は欠測です。0 台とはみなしません。",
                "Of "
                        + gaps.all()
                        + " five-minute steps "
                        + gaps.empty
                        + " are empty and "
                        + gaps.absent
                        + " have no row. They are gaps and not taken for zero.");
    }

    private void silent(Detector detector) {
        tally.tell(
                new ImportIssue(
                        "detector-silent",
                        Severity.INFO,
                        null,
                        detector.code(),
                        new Text(
                                "「" + detector.shownName() + "」には台数が 1 件もありません。",
                                detector.shownName() + " has not a single count.")));
    }

    private void info(String code, @Nullable String place, String ja, String en) {
        tally.tell(new ImportIssue(code, Severity.INFO, null, place, new Text(ja, en)));
    }
}
