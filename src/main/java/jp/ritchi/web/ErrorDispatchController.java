package jp.ritchi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes failures that no handler saw (a filter threw, the container refused) to {@link
 * ProblemAdvice}, so that they are answered as any other; the container forwards here.
 */
@RestController
class ErrorDispatchController implements ErrorController {
    @RequestMapping("/error")
    void fail(HttpServletRequest request) throws Exception {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            throw failure;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        throw new ErrorResponseException(status == null ? HttpStatus.NOT_FOUND : status);
    }
}
