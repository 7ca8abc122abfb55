/**
 * The conference part of an expo: tracks, sessions, and classes by age group, with who speaks in which room when.
 * {@link kr.madang.program.Program} lists and adds them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"expo", "shared", "web"})
package kr.madang.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
