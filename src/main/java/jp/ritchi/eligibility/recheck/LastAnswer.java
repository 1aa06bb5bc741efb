package jp.ritchi.eligibility.recheck;

import jp.ritchi.parcel.Parcel;

/** The answer for a parcel as it is kept until the next re-check. */
record LastAnswer(Parcel parcel, int parcelVersion, String programmeVersion, AnswerState state) {

    /** What was kept earlier of the same parcel. */
    record Earlier(int parcelVersion, String programmeVersion, AnswerState state) {}

    /** An answer that is not what it was. */
    record Change(
            LastAnswer answer,
            AnswerState before,
            AnswerState.Kind kind,
            java.util.List<String> causes) {}
}
