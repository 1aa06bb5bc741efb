package jp.ritchi.eligibility.batch;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** The mistakes a caller can make about batches. */
final class BatchProblems {
    private BatchProblems() {}

    static RequestProblem unknownInput(String name) {
        var shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return RequestProblem.badParameter(
                shown,
                "入力「" + shown + "」はありません。使えるのは programme, selection, lots, asOf です。",
                "There is no input \"" + shown + "\". Known: programme, selection, lots, asOf.");
    }

    static RequestProblem selection() {
        return RequestProblem.badParameter(
                "selection",
                "対象を selection に、parcels・municipality・bbox・collection のどれか 1 つで入れてください。",
                "Give the selection as one of parcels, municipality, bbox or collection.");
    }

    static RequestProblem parcels() {
        return RequestProblem.badParameter(
                "selection.parcels",
                "parcels には筆の ID を 1 つ以上並べてください。",
                "Give at least one parcel id in parcels.");
    }

    static RequestProblem municipality() {
        return RequestProblem.badParameter(
                "selection.municipality",
                "municipality には 5 桁の市区町村コードを入れてください（例: \"34212\"）。",
                "Give the municipality's code of five digits, such as \"34212\".");
    }

    static RequestProblem box() {
        return RequestProblem.badParameter(
                "selection.bbox",
                "bbox は [西端の経度, 南端の緯度, 東端の経度, 北端の緯度] です（例: [132.7, 34.4, 132.8, 34.5]）。",
                "bbox is [west, south, east, north] in degrees, such as [132.7, 34.4, 132.8, 34.5].");
    }

    static RequestProblem collection() {
        return RequestProblem.badParameter(
                "selection.collection",
                "collection には、面の地物を 1 つ以上含む GeoJSON の FeatureCollection を入れてください。",
                "Give a GeoJSON FeatureCollection with at least one polygon feature.");
    }

    static RequestProblem tooMany(String parameter, long asked, long most) {
        return RequestProblem.badParameter(
                parameter,
                "対象が " + asked + " 件あります。一度に判定できるのは " + most + " 件までです。範囲を狭めてください。",
                asked + " sites are selected; at most " + most + " can be checked. Narrow it.");
    }

    static RequestProblem nothing() {
        return new RequestProblem(
                HttpStatus.NOT_FOUND,
                "nothing-selected",
                new Text(
                        "その範囲に筆はありません。別の範囲か、市区町村コードを確かめてください。",
                        "There are no parcels there. Choose another area or check the code."),
                "selection");
    }

    static RequestProblem noSuchParcel(String id) {
        var shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
        return new RequestProblem(
                HttpStatus.NOT_FOUND,
                "no-such-parcel",
                new Text(
                        "筆「" + shown + "」は見つかりません。ID を確かめてください。",
                        "There is no parcel \"" + shown + "\". Check the id."),
                "selection.parcels");
    }

    static RequestProblem notABatch() {
        return RequestProblem.notFound(
                "not-a-batch",
                "このジョブに判定結果の表はありません。一括判定のジョブを指定してください。",
                "This job has no table of verdicts. Name a job of the batch check.");
    }

    static RequestProblem badSort() {
        return RequestProblem.badParameter(
                "sort",
                "sort は number, name, verdict, area, ceiling, measured:要件 のどれかで、- を付けると降順です。",
                "sort is one of number, name, verdict, area, ceiling, measured:criterion; - reverses.");
    }

    static RequestProblem badVerdict() {
        return RequestProblem.badParameter(
                "verdict",
                "verdict は eligible, not-eligible, undetermined, problem のどれかです。",
                "verdict is one of eligible, not-eligible, undetermined, problem.");
    }

    static RequestProblem badNumber(String name, int most) {
        return RequestProblem.badParameter(
                name,
                name + " は 0 から " + most + " までの整数です。",
                name + " is a whole number from 0 to " + most + ".");
    }
}
