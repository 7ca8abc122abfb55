/**
 * Visitors and their right to enter. {@link kr.madang.registration.Registering} takes registrations, however many come
 * at once; {@link kr.madang.registration.Registrations} lets visitors see and undo their own; {@link
 * kr.madang.registration.Badges} signs badges and reads them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "expo", "messaging", "paper", "shared", "spreadsheet", "web"})
package kr.madang.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
