/** Problem details, links and caching headers; knows no domain. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package jp.ritchi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
