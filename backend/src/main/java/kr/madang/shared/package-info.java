/** What every room needs a little of: ids, refusals, the place a request is about, the clock, sealed personal data. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package kr.madang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
