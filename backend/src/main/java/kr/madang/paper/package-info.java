/**
 * What is printed: {@link kr.madang.paper.PaperPress} writes PDF files away from the threads that serve requests, on {@link
 * kr.madang.paper.Sheets} with {@link kr.madang.paper.Lettering} in fonts that have Korean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package kr.madang.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
