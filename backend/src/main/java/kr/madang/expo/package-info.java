/**
 * One edition of an expo: its days, halls with zones and booths, rooms and meeting tables. Everything else in the
 * platform happens in an expo; {@link kr.madang.expo.Expos} opens one, {@link kr.madang.expo.ExpoSetUp} edits it,
 * {@link kr.madang.expo.ExpoCopies} opens the next like it, {@link kr.madang.expo.Venues} tells where things are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "shared", "web"})
package kr.madang.expo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
