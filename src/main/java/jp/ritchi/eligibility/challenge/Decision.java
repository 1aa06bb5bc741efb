package jp.ritchi.eligibility.challenge;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How a challenge ends: somebody else approves or declines it, or its author takes it back.
 *
 * @param comment why; absent only for what is taken back
 */
record Decision(Verb verb, @Nullable String comment) {
    /** What can be done with an open challenge. */
    enum Verb {
        APPROVE("approve", "approved"),
        DECLINE("decline", "declined"),
        WITHDRAW("withdraw", "withdrawn");

        private final String word;
        private final String state;

        Verb(String word, String state) {
            this.word = word;
            this.state = state;
        }

        String word() {
            return word;
        }

        String state() {
            return state;
        }
    }

    /** Two persons take part in every decision; nobody withdraws for another. */
    void requireRightPerson(boolean own) {
        if (verb == Verb.WITHDRAW && !own) {
            throw notYours();
        }
        if (verb != Verb.WITHDRAW && own) {
            throw new RequestProblem(
                    HttpStatus.FORBIDDEN,
                    "own-challenge",
                    new Text(
                            "自分が記録した異議を自分で決めることはできません。別の担当者に頼んでください。",
                            "You cannot decide on a challenge of your own. Ask a colleague."),
                    null);
        }
    }

    static RequestProblem notYours() {
        return new RequestProblem(
                HttpStatus.FORBIDDEN,
                "not-your-challenge",
                new Text(
                        "それができるのは、この異議を記録した人だけです。",
                        "Only the person who recorded this challenge can do that."),
                null);
    }
}
