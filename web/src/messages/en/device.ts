/** What is said on a device that several people use. */
import type { device as Vietnamese } from '../vi/device.ts'

export const device: typeof Vietnamese = {
  title: 'Shared device',
  of: (name) => `${name} is using this device.`,
  text: (minutes) => `The page signs out after ${minutes} minutes without use.`,
  assisted: (helper) => `Taking part with the help of ${helper}.`,
  soon: 'About to sign out. Touch the screen or press a key to stay.',
  unsent:
    'Not signed out: some answers could not be sent. You are still signed in, so that none is lost. Open the paper again once there is a network.',
  offline: 'Could not sign out without a network. Try again. Close the browser before you leave.',
  leave: 'Sign out',
  leaving: 'Signing out…',
  left: 'Signed out. The device is ready for the next person',
  tick: 'Others use this device too',
  tickHint: 'The page signs out when you have handed in or left, and leaves nothing on the device.',
  end: 'You are done. Others use this device',
  endText: 'Copy the receipt code if you need it, then sign out. The page signs out after 2 minutes without use.',
  endLeave: 'Done, sign out'
}
