package jp.ritchi.eligibility.programme;

import java.util.List;
import jp.ritchi.eligibility.ProgrammeCheck;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** A document that cannot be a programme, with everything that is wrong with it. */
class RefusedProgramme extends RequestProblem {
    private static final long serialVersionUID = 1L;

    private final transient List<ProgrammeCheck.Problem> problems;

    RefusedProgramme(List<ProgrammeCheck.Problem> problems) {
        super(
                HttpStatus.BAD_REQUEST,
                "bad-programme",
                problems.get(0).sentence(),
                problems.get(0).pointer());
        this.problems = List.copyOf(problems);
    }

    List<ProgrammeCheck.Problem> problems() {
        return problems;
    }
}
