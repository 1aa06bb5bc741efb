package jp.ritchi.web;

import java.util.Locale;
import java.util.UUID;
import jp.ritchi.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where a failure becomes an answer: the caller's mistakes are 4xx, a store that is
 * down is 503 with Retry-After, our bugs are 500 with an id that the log knows.
 */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> callersMistake(RequestProblem problem, Locale locale) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(Problems.of(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.BAD_REQUEST,
                "unreadable-body",
                "本文を JSON として読めません。内容を確かめて送り直してください。",
                "The body cannot be read as JSON. Check it and send it again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "ファイルが大きすぎます。分割して送ってください。",
                "The file is too large. Split it and send the parts.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParts(MultipartException e, Locale locale) {
        if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("No space left")) {
            return answer(
                    locale,
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "disk-full",
                    "サーバーの空き容量が足りません。管理者に知らせてください。",
                    "The server's disk is full. Tell the administrator.");
        }
        LOG.info("Parts of a request could not be taken: {}", e.getMostSpecificCause().toString());
        return answer(
                locale,
                HttpStatus.BAD_REQUEST,
                "unreadable-parts",
                "送られたファイルを受け取れませんでした。ファイルの数を減らすか、もう一度送ってください。",
                "The files could not be taken. Send fewer of them, or send them again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NoResourceFoundException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.NOT_FOUND,
                "no-such-page",
                "このアドレスには何もありません。アドレスを確かめてください。",
                "There is nothing at this address. Check the address.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "このアドレスはその操作（" + e.getMethod() + "）を受け付けません。",
                "This address does not take " + e.getMethod() + ".");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "この形式の本文は受け付けません。application/json で送ってください。",
                "This kind of body is not taken. Send application/json.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(
            HttpMediaTypeNotAcceptableException e, Locale locale) {
        return answer(
                locale,
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "求められた形式では答えられません。f=json を試してください。",
                "The answer does not exist in the format asked for. Try f=json.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> spring(ErrorResponseException e, Locale locale) {
        var status = HttpStatus.valueOf(e.getStatusCode().value());
        return answer(
                locale,
                status,
                "bad-request",
                "要求を処理できません（" + status.value() + "）。内容を確かめてください。",
                "The request cannot be handled (" + status.value() + "). Check it.");
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> storeIsDown(Exception e, Locale locale) {
        LOG.warn("The store did not answer: {}", e.toString());
        boolean slow = e instanceof QueryTimeoutException;
        var body =
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        slow ? "too-slow" : "store-unavailable",
                        slow
                                ? new Text(
                                        "時間内に答えを出せませんでした。範囲を狭めるか、しばらくしてからやり直してください。",
                                        "No answer in time. Narrow the request or try again later.")
                                : new Text(
                                        "データベースに接続できません。しばらくしてからやり直してください。",
                                        "The database cannot be reached. Try again in a moment."),
                        null,
                        locale);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(Exception e, Locale locale) {
        var id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", id, e);
        return answer(
                locale,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "サーバーで問題が起きました。この番号を管理者に知らせてください: " + id,
                "Something went wrong in the server. Tell the administrator this number: " + id);
    }

    private static ResponseEntity<ProblemDetail> answer(
            Locale locale, HttpStatus status, String slug, String ja, String en) {
        return answer(Problems.of(status, slug, new Text(ja, en), null, locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
