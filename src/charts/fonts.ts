import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(import.meta.resolve(name));

/** The font files that are drawn with: Inter, and for what it lacks the emoji of Noto in one colour. */
export const FONT_FILES = {
  regular: file('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: file('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  bold: file('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
  emoji: file('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const;
