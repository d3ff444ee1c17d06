import { TextInput, type TextInputProps } from '@mantine/core';

export function NameField(props: TextInputProps) {
  return (
    <TextInput
      label="Name"
      description="Optional. Without it the title of the document is taken."
      placeholder="Text Analytics"
      maxLength={120}
      autoComplete="off"
      {...props}
    />
  );
}
