/**
 * Gates and what passes them. {@link kr.madang.admission.Admissions} decides about scanned badges; {@link
 * kr.madang.admission.Occupancies} tells how many people are inside. Scans are never changed, so whatever is counted is
 * counted from them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "expo", "registration", "shared", "web"})
package kr.madang.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
