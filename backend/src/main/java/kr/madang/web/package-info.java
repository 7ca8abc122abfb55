/** The HTTP edge that every room shares: problems, access, paging, idempotency, server-sent events. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package kr.madang.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
